import { type RfmGroup, usualGroups } from '../../rfm/rfm-groups.js';
import { abcFields } from './abc-fields.js';
import { anniversaryFields } from './anniversary-fields.js';
import { answerFields } from './answer-fields.js';
import { ATTRIBUTE_PREFIX, attributeField, type AttributeType } from './attribute-field.js';
import { conversionField } from './conversion-field.js';
import { customerFields } from './customer-fields.js';
import { eventFields } from './event-fields.js';
import { forecastFields } from './forecast-fields.js';
import { lifecycleFields } from './lifecycle-fields.js';
import { membershipFields } from './membership-fields.js';
import { offerFields } from './offer-fields.js';
import { organizationFields } from './organization-fields.js';
import { predictionFields } from './prediction-fields.js';
import { frequencyField, TOPIC_FIELD, topicField } from './preference-fields.js';
import { purchaseFields } from './purchase-fields.js';
import { qualityFields } from './quality-fields.js';
import { reachabilityFields } from './reachability-fields.js';
import { reactionFields } from './reaction-fields.js';
import { relationshipFields } from './relationship-fields.js';
import { rfmMovementFields } from './rfm-movement-fields.js';
import { scoreFields } from './score-fields.js';
import type { SegmentField } from './segment-field.js';
import { valuePointFields } from './value-point-fields.js';

/** Everything a rule may ask about whatever the workspace; custom attributes come on top. */
export const coreFields: readonly SegmentField[] = [
  ...customerFields,
  ...anniversaryFields,
  ...qualityFields,
  ...scoreFields,
  ...rfmMovementFields,
  ...abcFields,
  ...lifecycleFields,
  ...predictionFields,
  ...forecastFields,
  ...valuePointFields,
  ...purchaseFields,
  ...relationshipFields,
  ...organizationFields,
  ...eventFields,
  ...reachabilityFields,
  frequencyField,
  ...reactionFields,
  conversionField,
  ...answerFields,
  ...offerFields,
  ...membershipFields,
];

const byKey = new Map(coreFields.map((field) => [field.key, field]));

/** What conditions may name by id; a rule about something that does not exist is not saved. */
export interface SegmentReferences {
  segment: ReadonlySet<number>;
  campaign: ReadonlySet<number>;
  survey: ReadonlySet<number>;
  offer: ReadonlySet<number>;
}

/** The allow-list: a name that is not on it is in no statement. */
export class SegmentFields {
  constructor(
    private readonly attributes: ReadonlyMap<string, AttributeType>,
    /** `null` takes every id as it is: a saved rule goes on working when a campaign it names is gone. */
    readonly references: SegmentReferences | null,
    /** The named groups of RFM there are; a rule about one that has been removed is at fault. */
    private readonly groups: readonly RfmGroup[] = usualGroups,
    /** Keys of the topics customers choose from. */
    private readonly topics: readonly string[] = [],
  ) {}

  find(key: string): SegmentField | undefined {
    if (key === TOPIC_FIELD) return topicField(this.topics);
    if (!key.startsWith(ATTRIBUTE_PREFIX)) return this.withGroups(byKey.get(key));
    const name = key.slice(ATTRIBUTE_PREFIX.length);
    const type = this.attributes.get(name);
    return type && attributeField(name, type);
  }

  all(): SegmentField[] {
    const custom = [...this.attributes].map(([name, type]) => attributeField(name, type));
    const topical = this.topics.length > 0 ? [topicField(this.topics)] : [];
    return [...coreFields.map((field) => this.withGroups(field)), ...topical, ...custom];
  }

  /** A field whose choices are the groups, with those there are. */
  private withGroups<F extends SegmentField | undefined>(field: F): F {
    return field?.choices === usualGroups ? { ...field, choices: this.groups } : field;
  }
}
