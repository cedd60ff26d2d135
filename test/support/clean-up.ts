// Loaded anew for each file of tests, unlike what the files import: takes away the folders of a file when it is done.

import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

afterAll(removeTemporaryFolders);
