import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentHistory } from './consents/consent-history.js';
import { ConsentsRead } from './consents/consents.read.js';
import { ConsentsService } from './consents/consents.service.js';
import { CurrencyRatesRead } from './currencies/currency-rates.read.js';
import { CurrencyRatesService } from './currencies/currency-rates.service.js';
import { AttributesRead } from './customers/attributes.read.js';
import { AttributesService } from './customers/attributes.service.js';
import { BirthdaysRead } from './customers/birthdays.read.js';
import { CustomerEditsService } from './customers/customer-edits.service.js';
import { Customer } from './customers/customer.entity.js';
import { CustomersRead } from './customers/customers.read.js';
import { CustomersService } from './customers/customers.service.js';
import { NamedRowsService } from './customers/named-rows.service.js';
import { CustomersStore } from './customers/customers.store.js';
import { AnonymousIds } from './events/anonymous-ids.js';
import { CollectService } from './events/collect/collect.service.js';
import { EventCatalogue } from './events/event-catalogue.js';
import { EventCustomers } from './events/event-customers.js';
import { EventWriter } from './events/event-writer.js';
import { EventsRead } from './events/events.read.js';
import { EventsService } from './events/events.service.js';
import { EventsStore } from './events/events.store.js';
import { DuplicatesRead } from './identities/duplicates/duplicates.read.js';
import { DuplicatesService } from './identities/duplicates/duplicates.service.js';
import { DuplicatesStore } from './identities/duplicates/duplicates.store.js';
import { IdentityKeysRead } from './identities/keys/identity-keys.read.js';
import { IdentityKeysService } from './identities/keys/identity-keys.service.js';
import { MergesRead } from './identities/merging/merges.read.js';
import { MergesService } from './identities/merging/merges.service.js';
import { MergesStore } from './identities/merging/merges.store.js';
import { ImportsRead } from './imports/imports.read.js';
import { ImportsService } from './imports/imports.service.js';
import { ImportsStore } from './imports/imports.store.js';
import { PlannedFiles } from './imports/planning/planned-files.js';
import { AbandonedRuns } from './imports/running/abandoned-runs.service.js';
import { FactsImport } from './imports/facts/facts-import.js';
import { ConsentImport } from './imports/people/consent-import.js';
import { ListTargets } from './imports/people/list-targets.js';
import { MemberImport } from './imports/people/member-import.js';
import { CustomerImport } from './imports/running/customer-import.js';
import { ImportRunner } from './imports/running/import-runner.service.js';
import { ImportTargets } from './imports/running/import-targets.js';
import { LinesStore } from './imports/running/lines.store.js';
import { OrderImport } from './imports/running/order-import.js';
import { RunsStore } from './imports/running/runs.store.js';
import { FileChunks } from './imports/upload/file-chunks.js';
import { ImportUploads } from './imports/upload/uploads.service.js';
import { ContactEntry } from './contacts/contact-entry.entity.js';
import { ContactsRead } from './contacts/contacts.read.js';
import { ContactsService } from './contacts/contacts.service.js';
import { CustomerExpense } from './expenses/customer-expense.entity.js';
import { ExpensesRead } from './expenses/expenses.read.js';
import { ExpensesService } from './expenses/expenses.service.js';
import { CustomerFacts } from './facts/customer-facts.js';
import { OpportunitiesRead } from './opportunities/opportunities.read.js';
import { OpportunitiesService } from './opportunities/opportunities.service.js';
import { Opportunity } from './opportunities/opportunity.entity.js';
import { OrderEffects } from './orders/order-effects.js';
import { Order } from './orders/order.entity.js';
import { OrdersRead } from './orders/orders.read.js';
import { OrdersService } from './orders/orders.service.js';
import { OrdersStore } from './orders/orders.store.js';
import { AccountsService } from './organizations/accounts.service.js';
import { OrganizationsRead } from './organizations/organizations.read.js';
import { OrganizationsService } from './organizations/organizations.service.js';
import { StagedTiesService } from './organizations/staged-ties.service.js';
import { Product } from './products/product.entity.js';
import { ProductsRead } from './products/products.read.js';
import { ProductsService } from './products/products.service.js';
import { PreferencesRead } from './preferences/preferences.read.js';
import { PreferencesService } from './preferences/preferences.service.js';
import { CustomerProfileRead } from './profiles/customer-profile.read.js';
import { Today } from './profiles/today.js';
import { PurchaseSummaryRead } from './purchases/purchase-summary.read.js';
import { PurchaseSummaryService } from './purchases/purchase-summary.service.js';
import { QualityRead } from './quality/quality.read.js';
import { QualityService } from './quality/quality.service.js';
import { RecordsService } from './quality/records.service.js';
import { SuppressionLiftsService } from './suppressions/suppression-lifts.service.js';
import { SuppressionListRead } from './suppressions/suppression-list.read.js';
import { SuppressionsRead } from './suppressions/suppressions.read.js';
import { SuppressionsService } from './suppressions/suppressions.service.js';
import { TouchedService } from './touched/touched.service.js';

/** What other rooms may call. */
const open = [
  TouchedService,
  CustomersService,
  CustomersRead,
  CustomerProfileRead,
  CustomerEditsService,
  AttributesService,
  AttributesRead,
  BirthdaysRead,
  ConsentsService,
  ConsentsRead,
  SuppressionsService,
  SuppressionsRead,
  SuppressionListRead,
  SuppressionLiftsService,
  PreferencesService,
  PreferencesRead,
  ProductsService,
  ProductsRead,
  CurrencyRatesService,
  CurrencyRatesRead,
  OrganizationsService,
  OrganizationsRead,
  OrdersService,
  OrdersRead,
  PurchaseSummaryService,
  PurchaseSummaryRead,
  OpportunitiesService,
  OpportunitiesRead,
  ContactsService,
  ContactsRead,
  ExpensesService,
  ExpensesRead,
  EventsService,
  EventsRead,
  CollectService,
  IdentityKeysService,
  IdentityKeysRead,
  MergesService,
  MergesRead,
  DuplicatesService,
  DuplicatesRead,
  QualityService,
  QualityRead,
  RecordsService,
  ImportUploads,
  ImportsService,
  ImportsRead,
  ImportRunner,
  AbandonedRuns,
  ListTargets,
];

const events = [EventsStore, EventWriter, EventCustomers, AnonymousIds, EventCatalogue];

const imports = [
  ImportsStore,
  FileChunks,
  PlannedFiles,
  FactsImport,
  ConsentImport,
  MemberImport,
  ImportTargets,
  RunsStore,
  LinesStore,
  OrderImport,
  CustomerImport,
];

/** Who the customers are, what they bought, and what they agreed to. */
@Module({
  imports: [TypeOrmModule.forFeature([Customer, Order, Product, Opportunity, ContactEntry, CustomerExpense])],
  providers: [
    ...open,
    ...events,
    ...imports,
    CustomersStore,
    NamedRowsService,
    DuplicatesStore,
    MergesStore,
    AccountsService,
    StagedTiesService,
    OrdersStore,
    OrderEffects,
    ConsentHistory,
    CustomerFacts,
    Today,
  ],
  exports: open,
})
export class IdentifyModule {}
