/**
 * JSON Schema of what the Web Annotation Data Model (W3C Recommendation, 23 February 2017) says an
 * annotation collection MUST be, as far as our exports use the model.
 */

const ABSOLUTE_IRI = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
/** xsd:dateTime, in UTC, written with Z. */
const UTC = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' };
const COUNT = { type: 'integer', minimum: 0 };
const MOTIVATION = {
  enum: [
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
    'linking',
    'moderating',
    'questioning',
    'replying',
    'tagging',
  ],
};

export const WEB_ANNOTATION_SCHEMA = {
  type: 'object',
  required: ['@context', 'id', 'type', 'label', 'total'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: ABSOLUTE_IRI,
    type: { const: 'AnnotationCollection' },
    total: COUNT,
    created: UTC,
    modified: UTC,
    first: { anyOf: [ABSOLUTE_IRI, { $ref: '#/definitions/page' }] },
  },
  definitions: {
    page: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        '@context': false,
        id: ABSOLUTE_IRI,
        type: { const: 'AnnotationPage' },
        partOf: ABSOLUTE_IRI,
        next: ABSOLUTE_IRI,
        startIndex: COUNT,
        items: { type: 'array', minItems: 1, items: { $ref: '#/definitions/annotation' } },
      },
    },
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      not: { required: ['body', 'bodyValue'] },
      properties: {
        '@context': false,
        id: ABSOLUTE_IRI,
        type: { const: 'Annotation' },
        motivation: MOTIVATION,
        created: UTC,
        modified: UTC,
        rights: ABSOLUTE_IRI,
        via: ABSOLUTE_IRI,
        creator: {
          anyOf: [
            { $ref: '#/definitions/agent' },
            { type: 'array', minItems: 1, items: { $ref: '#/definitions/agent' } },
          ],
        },
        generator: { $ref: '#/definitions/agent' },
        body: { type: 'array', minItems: 1, items: { $ref: '#/definitions/body' } },
        target: { type: 'array', minItems: 1, items: { $ref: '#/definitions/specific' } },
      },
    },
    agent: {
      type: 'object',
      required: ['type', 'name'],
      properties: {
        id: ABSOLUTE_IRI,
        type: { enum: ['Person', 'Organization', 'Software'] },
        name: { type: 'string', minLength: 1 },
      },
    },
    body: {
      anyOf: [
        {
          type: 'object',
          required: ['type', 'value'],
          properties: {
            type: { const: 'TextualBody' },
            value: { type: 'string', minLength: 1 },
            purpose: MOTIVATION,
            format: { type: 'string', pattern: '^[a-z]+/[a-z.+-]+$' },
            language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
            textDirection: { enum: ['ltr', 'rtl', 'auto'] },
          },
        },
        { $ref: '#/definitions/specific' },
      ],
    },
    specific: {
      type: 'object',
      required: ['type', 'source'],
      properties: {
        type: { const: 'SpecificResource' },
        source: ABSOLUTE_IRI,
        purpose: MOTIVATION,
        state: {
          type: 'object',
          required: ['type'],
          properties: { type: { const: 'TimeState' }, sourceDate: UTC },
        },
        selector: { type: 'array', minItems: 1, items: { $ref: '#/definitions/selector' } },
      },
    },
    selector: {
      anyOf: [
        {
          type: 'object',
          required: ['type', 'exact'],
          properties: {
            type: { const: 'TextQuoteSelector' },
            exact: { type: 'string', minLength: 1 },
            prefix: { type: 'string' },
            suffix: { type: 'string' },
          },
        },
        {
          type: 'object',
          required: ['type', 'start', 'end'],
          properties: { type: { const: 'TextPositionSelector' }, start: COUNT, end: COUNT },
        },
      ],
    },
  },
} as const;
