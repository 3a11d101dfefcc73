import { PresentPassword as PresentPassword_99c9a89ac2de443676d6735690619b67 } from '../../../../src/users/components/PresentPassword'
import { ReferenceCell as ReferenceCell_edfa0f8977bcf6be2dac18b61aea8aa5 } from '../../../../src/platform/admin/cells/ReferenceCell'
import { ByMailNote as ByMailNote_9563e1f4c22ff7c0a9aa2b295911234d } from '../../../../src/reminders/components/ByMailNote'
import { ListViews as ListViews_e1c98848a0fe1bfcbb8ef32caa35df95 } from '../../../../src/platform/admin/Views/ListViews'
import { UnclearFilter as UnclearFilter_8e8ec96c8d3c7a0fa850eb3dfecc5410 } from '../../../../src/platform/admin/UnclearFilter'
import { ListView as ListView_f157719edef123b15a5bef9ecf086042 } from '../../../../src/platform/admin/ListView'
import { PermissionMatrix as PermissionMatrix_2ee3f73445b163b2207aae27e2bb8f48 } from '../../../../src/users/components/PermissionMatrix'
import { NoField as NoField_ed68e7715a92c04c1fc235dc48aa534e } from '../../../../src/platform/admin/fields/NoField'
import { ExportMenuItem as ExportMenuItem_ccd9e9b0409273992c30859838eea819 } from '../../../../src/exports/components/ExportMenuItem'
import { ExportHost as ExportHost_8d8ebb04ccec298ba1d922f6152040a6 } from '../../../../src/exports/components/ExportHost'
import { BulkBar as BulkBar_323e2f30440270338ac3c8ee2c5c9d50 } from '../../../../src/bulk/components/BulkBar'
import { ChangesCell as ChangesCell_0884c3bd6969e2ed4b204445873ca60f } from '../../../../src/platform/admin/cells/ChangesCell'
import { DictionaryCell as DictionaryCell_d9c732001a42a7e464aaf6226aa28eea } from '../../../../src/platform/admin/cells/DictionaryCell'
import { MomentCell as MomentCell_1983c03f55b07b80eb7b702c1745f8b8 } from '../../../../src/activities/components/MomentCell'
import { StartsAtField as StartsAtField_ac3a566305ec4d0d533459c4aed6283d } from '../../../../src/activities/components/StartsAtField'
import { DurationCell as DurationCell_5a1d720e294248bf53a1566f8fec6647 } from '../../../../src/activities/components/DurationCell'
import { DurationField as DurationField_f3a08fd8bee39c0df3f59ad757190376 } from '../../../../src/activities/components/DurationField'
import { StatusCell as StatusCell_4775b59a5763145e86db89540db525cd } from '../../../../src/activities/components/StatusCell'
import { ReminderField as ReminderField_f8dae6c86d4005a278212d41bcdcc7ee } from '../../../../src/activities/components/ReminderField'
import { ChangedViews as ChangedViews_8e5744bdfbc090b1103459049ed12124 } from '../../../../src/platform/admin/ChangedViews'
import { ActivitySteps as ActivitySteps_89a440744a1faee205eccf1dbf05464c } from '../../../../src/activities/components/steps/ActivitySteps'
import { AttachmentsTab as AttachmentsTab_b0047958122cef8927bca8721ddef955 } from '../../../../src/registry/components/AttachmentsTab'
import { DictionaryLabelCell as DictionaryLabelCell_8cdbd825f921d85367228a2b13301a87 } from '../../../../src/platform/admin/cells/DictionaryLabelCell'
import { ColourCell as ColourCell_67bedffb025efc6c91fc128872daf404 } from '../../../../src/platform/admin/cells/ColourCell'
import { ColourField as ColourField_09d85d4558d72c2b5cc9b4e8fdc2a8b1 } from '../../../../src/platform/admin/fields/ColourField'
import { PhoneCell as PhoneCell_a6c0710e86b6036ccbd13771d14e1ad0 } from '../../../../src/registry/components/PhoneCell'
import { PhoneField as PhoneField_e5171a46f07db9e3675263c10aff4012 } from '../../../../src/registry/components/PhoneField'
import { EmailCell as EmailCell_b1841c94eb9ec46ee91113c343d4f68c } from '../../../../src/registry/components/EmailCell'
import { WebsiteCell as WebsiteCell_536423b51be08de22fedb5079030ee1d } from '../../../../src/registry/components/WebsiteCell'
import { CityField as CityField_b4420a87e3157c7222610d08eb36149f } from '../../../../src/registry/components/CityField'
import { CountryField as CountryField_475907cc4c1ce02798b0eceae0053834 } from '../../../../src/registry/components/CountryField'
import { ImportMenuItem as ImportMenuItem_d2ab79f8a8edc9aa16e4b5db1646b4ba } from '../../../../src/imports/components/ImportMenuItem'
import { RememberList as RememberList_776f1a980a2e44d9d6b005a904b9ea00 } from '../../../../src/platform/admin/ListTrail/RememberList'
import { ListTrail as ListTrail_e0394401eb318e64ab5c5f26aad711db } from '../../../../src/platform/admin/ListTrail'
import { RecordPage as RecordPage_d7361275f40d27eea9243facb91cb803 } from '../../../../src/platform/admin/RecordPage'
import { RecordForm as RecordForm_d7361275f40d27eea9243facb91cb803 } from '../../../../src/platform/admin/RecordPage'
import { Moved as Moved_c3ce88e6cc1e9e9e73d6d1fddbecf273 } from '../../../../src/platform/admin/RecordPage/Moved'
import { ActivitiesTab as ActivitiesTab_2208389b7f0525812cf456f2153e0834 } from '../../../../src/activities/components/ActivitiesTab'
import { ThirdPartyTab as ThirdPartyTab_863f401c9dee86b1e13a606587761c82 } from '../../../../plugins/crm-stats/tabs/components/ThirdPartyTab'
import { ContactsTab as ContactsTab_22aea42925138ce5f39f6e107764c5d9 } from '../../../../src/registry/components/ContactsTab'
import { TabCount as TabCount_18f7700b1961a5ef8914f23903be2594 } from '../../../../src/platform/admin/RecordPage/TabCount'
import { MembersTab as MembersTab_f51a5cb66ba4d4ef069a8dba34f847f5 } from '../../../../src/registry/components/MembersTab'
import { LeadsTab as LeadsTab_8fd8f82e576ee2bf021d194ac2d2ee14 } from '../../../../src/sales/components/LeadsTab'
import { ProjectsTab as ProjectsTab_486a34bc23e41058851d941068cd11fe } from '../../../../src/projects/components/ProjectsTab'
import { RelationshipsTab as RelationshipsTab_d5bb2bcf4a88eaf264e374e183f25345 } from '../../../../src/registry/components/RelationshipsTab'
import { ChangesTab as ChangesTab_c3a377ecb42977579ba887af2bc43976 } from '../../../../src/registry/components/ChangesTab'
import { WorkDateCell as WorkDateCell_2bc6eb03f45e4964722135b79c0591e4 } from '../../../../src/activities/components/WorkDateCell'
import { MoneyCell as MoneyCell_27e9f8dca320192c16da28b523feafd8 } from '../../../../src/platform/admin/cells/MoneyCell'
import { CampaignTab as CampaignTab_e7697ecc8c947ded8abceace20954d9f } from '../../../../plugins/crm-stats/tabs/components/CampaignTab'
import { FileCell as FileCell_662d97beb69fd1c0a5b0dda8eb87a9e6 } from '../../../../src/exports/components/FileCell'
import { ExportView as ExportView_fd8dcc96ebd9b2e7dd6e8cc9328e6b5d } from '../../../../src/exports/components/ExportView'
import { RunView as RunView_1ac22b729ee43e105432ed446ae1f739 } from '../../../../src/bulk/components/RunView'
import { ImportView as ImportView_9b59893f427ce02274107b6e1c891de1 } from '../../../../src/imports/components/ImportView'
import { RulesTab as RulesTab_4c84636344b3e0b1dfb4da7c30f7a374 } from '../../../../plugins/crm-zones/components/RulesTab'
import { RegionField as RegionField_7bf1216c2f4a0d1f4d40a881273b96f1 } from '../../../../src/registry/components/PlaceField'
import { ProvinceField as ProvinceField_7bf1216c2f4a0d1f4d40a881273b96f1 } from '../../../../src/registry/components/PlaceField'
import { PresetAccessCell as PresetAccessCell_2a0afd875dc4871c30309ae7a707b58d } from '../../../../src/platform/admin/cells/PresetCells'
import { PresetWhereCell as PresetWhereCell_2a0afd875dc4871c30309ae7a707b58d } from '../../../../src/platform/admin/cells/PresetCells'
import { WhereField as WhereField_0400c07c7d8fe15ad14fa4b491763e3d } from '../../../../src/platform/admin/Filter/WhereField'
import { PresetColumnsCell as PresetColumnsCell_2a0afd875dc4871c30309ae7a707b58d } from '../../../../src/platform/admin/cells/PresetCells'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { PresetGroupByCell as PresetGroupByCell_2a0afd875dc4871c30309ae7a707b58d } from '../../../../src/platform/admin/cells/PresetCells'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { SetupLink as SetupLink_a01fec28594d63cb8568c3598a4822a4 } from '../../../../src/setup/components/SetupLink'
import { Nav as Nav_f3a15c1e84d4a7139195314dd0d27cb4 } from '../../../../src/platform/admin/Nav'
import { WeakPassword as WeakPassword_2d514f17729a70f9431884512b5b3b2c } from '../../../../src/users/components/WeakPassword'
import { Icon as Icon_45e3c91bfb9ba3b4ca1ae0936d36276c } from '../../../../src/platform/admin/brand/Icon'
import { Logo as Logo_ff312f5e71e46519feaf55ac7d46aabd } from '../../../../src/platform/admin/brand/Logo'
import { UserMenu as UserMenu_a776e2c9d39ee67fae7ff88fbef500f5 } from '../../../../src/platform/admin/Head/UserMenu'
import { QuickSearch as QuickSearch_8ba7c0d71a868c5029e8f28ed66011f1 } from '../../../../src/search/components/QuickSearch'
import { NewMenu as NewMenu_e580409f5dc8e9476d8ea88d6a4116ef } from '../../../../src/platform/admin/Head/NewMenu'
import { Bell as Bell_b750b4d4124dd54a62646eb6d0363905 } from '../../../../src/reminders/components/Bell'
import { FavouriteStar as FavouriteStar_abc2fa6dfa6b4de6f88a2b288a21f492 } from '../../../../src/platform/admin/Head/FavouriteStar'
import { LoginHelp as LoginHelp_82abd0dcef7e4d472470f32188837580 } from '../../../../src/users/components/LoginHelp'
import { LoginLanguage as LoginLanguage_935843a73bf925e91259fb865a3c9f37 } from '../../../../src/users/components/LoginLanguage'
import { FailedPages as FailedPages_e26cadcae2e997c386e23360bfef1367 } from '../../../../src/platform/admin/FailedPage'
import { KeyboardPlace as KeyboardPlace_1db4393ae5fbb8ecaf0898b9ee2c08c2 } from '../../../../src/platform/admin/KeyboardPlace'
import { Names as Names_8e2234d1c250eac6a0a16e317131cc23 } from '../../../../src/platform/admin/Names'
import { UndoKey as UndoKey_a5ae11488afddcd652a5926d8efe14f4 } from '../../../../src/platform/admin/Undo/UndoKey'
import { ExportWatch as ExportWatch_0b749e13b3dfb67316c72772c721c629 } from '../../../../src/exports/components/ExportWatch'
import { SetupPage as SetupPage_4e984e3a74a7bc71f1ede3fdf9502699 } from '../../../../src/setup/components/SetupPage'
import { AnalysisPage as AnalysisPage_f5d453d0e54579e0d08a17d3f82babd9 } from '../../../../plugins/crm-stats/components/AnalysisPage'
import { ReportPage as ReportPage_e3aa3070bebef90939377bb0d2b36125 } from '../../../../plugins/crm-stats/report/components/ReportPage'
import { SetupWidget as SetupWidget_716940cd320c9699fbc299741b4005f7 } from '../../../../src/setup/components/SetupWidget'
import { Welcome as Welcome_7d91e8d522ca06918f91552973039c3b } from '../../../../src/home/components/Welcome'
import { MyDay as MyDay_db5ca77c596ad1a12dfacee5d69e0b29 } from '../../../../src/home/components/MyDay'
import { OpenWidget as OpenWidget_34414373daa3ff12cb8860bea48aed0c } from '../../../../plugins/crm-stats/widgets/OpenWidget'
import { WeeksWidget as WeeksWidget_e3481143956df3ad3aa8f744fdda5664 } from '../../../../plugins/crm-stats/widgets/WeeksWidget'
import { OutcomesWidget as OutcomesWidget_84f59c8150dfa0f26a74aced4224d572 } from '../../../../plugins/crm-stats/widgets/OutcomesWidget'
import { CampaignsWidget as CampaignsWidget_d9ed68f6655990a49a7ff38228ae0c54 } from '../../../../plugins/crm-stats/widgets/CampaignsWidget'
import { SavedWidget as SavedWidget_23668ff4cc8143f5f1bbf99a25900d0b } from '../../../../plugins/crm-stats/widgets/SavedWidget'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { NextAction as NextAction_b981c3d1eadff70df907f6e532dfe6d1 } from '../../../../src/activities/components/NextAction'
import { OwnerFact as OwnerFact_232e08dc3f0ca5ae335b37f3597127ea } from '../../../../src/registry/components/CardPage/OwnerFact'
import { Relations as Relations_19055b8e774665e1973f3ef0e7265d32 } from '../../../../src/registry/components/CardPage/Relations'
import { ReachButtons as ReachButtons_87c50388f2af219a242bee89aa88aa9e } from '../../../../src/registry/components/CardPage/ReachButtons'
import { AddressFact as AddressFact_8bd44cc3d0b1af624c40bcb8484e9088 } from '../../../../src/registry/components/CardPage/AddressFact'
import { PrivateFact as PrivateFact_8ee3922e02cafe49b783dafed3474b7c } from '../../../../src/registry/components/CardPage/PrivateFact'
import { TimelineTab as TimelineTab_63b51b5c2690a99116ee8f2061f95653 } from '../../../../src/timeline/components/TimelineTab'
import { CommentLine as CommentLine_9f4c5a6466c8abf1daa92ab23a7b6e04 } from '../../../../src/comments/components/CommentLine'
import { WriteComment as WriteComment_27c7ef4bb6f7ddfbe257c2009aecb4cf } from '../../../../src/comments/components/WriteComment'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/users/components/PresentPassword#PresentPassword": PresentPassword_99c9a89ac2de443676d6735690619b67,
  "/src/platform/admin/cells/ReferenceCell#ReferenceCell": ReferenceCell_edfa0f8977bcf6be2dac18b61aea8aa5,
  "/src/reminders/components/ByMailNote#ByMailNote": ByMailNote_9563e1f4c22ff7c0a9aa2b295911234d,
  "/src/platform/admin/Views/ListViews#ListViews": ListViews_e1c98848a0fe1bfcbb8ef32caa35df95,
  "/src/platform/admin/UnclearFilter#UnclearFilter": UnclearFilter_8e8ec96c8d3c7a0fa850eb3dfecc5410,
  "/src/platform/admin/ListView#ListView": ListView_f157719edef123b15a5bef9ecf086042,
  "/src/users/components/PermissionMatrix#PermissionMatrix": PermissionMatrix_2ee3f73445b163b2207aae27e2bb8f48,
  "/src/platform/admin/fields/NoField#NoField": NoField_ed68e7715a92c04c1fc235dc48aa534e,
  "/src/exports/components/ExportMenuItem#ExportMenuItem": ExportMenuItem_ccd9e9b0409273992c30859838eea819,
  "/src/exports/components/ExportHost#ExportHost": ExportHost_8d8ebb04ccec298ba1d922f6152040a6,
  "/src/bulk/components/BulkBar#BulkBar": BulkBar_323e2f30440270338ac3c8ee2c5c9d50,
  "/src/platform/admin/cells/ChangesCell#ChangesCell": ChangesCell_0884c3bd6969e2ed4b204445873ca60f,
  "/src/platform/admin/cells/DictionaryCell#DictionaryCell": DictionaryCell_d9c732001a42a7e464aaf6226aa28eea,
  "/src/activities/components/MomentCell#MomentCell": MomentCell_1983c03f55b07b80eb7b702c1745f8b8,
  "/src/activities/components/StartsAtField#StartsAtField": StartsAtField_ac3a566305ec4d0d533459c4aed6283d,
  "/src/activities/components/DurationCell#DurationCell": DurationCell_5a1d720e294248bf53a1566f8fec6647,
  "/src/activities/components/DurationField#DurationField": DurationField_f3a08fd8bee39c0df3f59ad757190376,
  "/src/activities/components/StatusCell#StatusCell": StatusCell_4775b59a5763145e86db89540db525cd,
  "/src/activities/components/ReminderField#ReminderField": ReminderField_f8dae6c86d4005a278212d41bcdcc7ee,
  "/src/platform/admin/ChangedViews#ChangedViews": ChangedViews_8e5744bdfbc090b1103459049ed12124,
  "/src/activities/components/steps/ActivitySteps#ActivitySteps": ActivitySteps_89a440744a1faee205eccf1dbf05464c,
  "/src/registry/components/AttachmentsTab#AttachmentsTab": AttachmentsTab_b0047958122cef8927bca8721ddef955,
  "/src/platform/admin/cells/DictionaryLabelCell#DictionaryLabelCell": DictionaryLabelCell_8cdbd825f921d85367228a2b13301a87,
  "/src/platform/admin/cells/ColourCell#ColourCell": ColourCell_67bedffb025efc6c91fc128872daf404,
  "/src/platform/admin/fields/ColourField#ColourField": ColourField_09d85d4558d72c2b5cc9b4e8fdc2a8b1,
  "/src/registry/components/PhoneCell#PhoneCell": PhoneCell_a6c0710e86b6036ccbd13771d14e1ad0,
  "/src/registry/components/PhoneField#PhoneField": PhoneField_e5171a46f07db9e3675263c10aff4012,
  "/src/registry/components/EmailCell#EmailCell": EmailCell_b1841c94eb9ec46ee91113c343d4f68c,
  "/src/registry/components/WebsiteCell#WebsiteCell": WebsiteCell_536423b51be08de22fedb5079030ee1d,
  "/src/registry/components/CityField#CityField": CityField_b4420a87e3157c7222610d08eb36149f,
  "/src/registry/components/CountryField#CountryField": CountryField_475907cc4c1ce02798b0eceae0053834,
  "/src/imports/components/ImportMenuItem#ImportMenuItem": ImportMenuItem_d2ab79f8a8edc9aa16e4b5db1646b4ba,
  "/src/platform/admin/ListTrail/RememberList#RememberList": RememberList_776f1a980a2e44d9d6b005a904b9ea00,
  "/src/platform/admin/ListTrail#ListTrail": ListTrail_e0394401eb318e64ab5c5f26aad711db,
  "/src/platform/admin/RecordPage#RecordPage": RecordPage_d7361275f40d27eea9243facb91cb803,
  "/src/platform/admin/RecordPage#RecordForm": RecordForm_d7361275f40d27eea9243facb91cb803,
  "/src/platform/admin/RecordPage/Moved#Moved": Moved_c3ce88e6cc1e9e9e73d6d1fddbecf273,
  "/src/activities/components/ActivitiesTab#ActivitiesTab": ActivitiesTab_2208389b7f0525812cf456f2153e0834,
  "/plugins/crm-stats/tabs/components/ThirdPartyTab#ThirdPartyTab": ThirdPartyTab_863f401c9dee86b1e13a606587761c82,
  "/src/registry/components/ContactsTab#ContactsTab": ContactsTab_22aea42925138ce5f39f6e107764c5d9,
  "/src/platform/admin/RecordPage/TabCount#TabCount": TabCount_18f7700b1961a5ef8914f23903be2594,
  "/src/registry/components/MembersTab#MembersTab": MembersTab_f51a5cb66ba4d4ef069a8dba34f847f5,
  "/src/sales/components/LeadsTab#LeadsTab": LeadsTab_8fd8f82e576ee2bf021d194ac2d2ee14,
  "/src/projects/components/ProjectsTab#ProjectsTab": ProjectsTab_486a34bc23e41058851d941068cd11fe,
  "/src/registry/components/RelationshipsTab#RelationshipsTab": RelationshipsTab_d5bb2bcf4a88eaf264e374e183f25345,
  "/src/registry/components/ChangesTab#ChangesTab": ChangesTab_c3a377ecb42977579ba887af2bc43976,
  "/src/activities/components/WorkDateCell#WorkDateCell": WorkDateCell_2bc6eb03f45e4964722135b79c0591e4,
  "/src/platform/admin/cells/MoneyCell#MoneyCell": MoneyCell_27e9f8dca320192c16da28b523feafd8,
  "/plugins/crm-stats/tabs/components/CampaignTab#CampaignTab": CampaignTab_e7697ecc8c947ded8abceace20954d9f,
  "/src/exports/components/FileCell#FileCell": FileCell_662d97beb69fd1c0a5b0dda8eb87a9e6,
  "/src/exports/components/ExportView#ExportView": ExportView_fd8dcc96ebd9b2e7dd6e8cc9328e6b5d,
  "/src/bulk/components/RunView#RunView": RunView_1ac22b729ee43e105432ed446ae1f739,
  "/src/imports/components/ImportView#ImportView": ImportView_9b59893f427ce02274107b6e1c891de1,
  "/plugins/crm-zones/components/RulesTab#RulesTab": RulesTab_4c84636344b3e0b1dfb4da7c30f7a374,
  "/src/registry/components/PlaceField#RegionField": RegionField_7bf1216c2f4a0d1f4d40a881273b96f1,
  "/src/registry/components/PlaceField#ProvinceField": ProvinceField_7bf1216c2f4a0d1f4d40a881273b96f1,
  "/src/platform/admin/cells/PresetCells#PresetAccessCell": PresetAccessCell_2a0afd875dc4871c30309ae7a707b58d,
  "/src/platform/admin/cells/PresetCells#PresetWhereCell": PresetWhereCell_2a0afd875dc4871c30309ae7a707b58d,
  "/src/platform/admin/Filter/WhereField#WhereField": WhereField_0400c07c7d8fe15ad14fa4b491763e3d,
  "/src/platform/admin/cells/PresetCells#PresetColumnsCell": PresetColumnsCell_2a0afd875dc4871c30309ae7a707b58d,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "/src/platform/admin/cells/PresetCells#PresetGroupByCell": PresetGroupByCell_2a0afd875dc4871c30309ae7a707b58d,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "/src/setup/components/SetupLink#SetupLink": SetupLink_a01fec28594d63cb8568c3598a4822a4,
  "/src/platform/admin/Nav#Nav": Nav_f3a15c1e84d4a7139195314dd0d27cb4,
  "/src/users/components/WeakPassword#WeakPassword": WeakPassword_2d514f17729a70f9431884512b5b3b2c,
  "/src/platform/admin/brand/Icon#Icon": Icon_45e3c91bfb9ba3b4ca1ae0936d36276c,
  "/src/platform/admin/brand/Logo#Logo": Logo_ff312f5e71e46519feaf55ac7d46aabd,
  "/src/platform/admin/Head/UserMenu#UserMenu": UserMenu_a776e2c9d39ee67fae7ff88fbef500f5,
  "/src/search/components/QuickSearch#QuickSearch": QuickSearch_8ba7c0d71a868c5029e8f28ed66011f1,
  "/src/platform/admin/Head/NewMenu#NewMenu": NewMenu_e580409f5dc8e9476d8ea88d6a4116ef,
  "/src/reminders/components/Bell#Bell": Bell_b750b4d4124dd54a62646eb6d0363905,
  "/src/platform/admin/Head/FavouriteStar#FavouriteStar": FavouriteStar_abc2fa6dfa6b4de6f88a2b288a21f492,
  "/src/users/components/LoginHelp#LoginHelp": LoginHelp_82abd0dcef7e4d472470f32188837580,
  "/src/users/components/LoginLanguage#LoginLanguage": LoginLanguage_935843a73bf925e91259fb865a3c9f37,
  "/src/platform/admin/FailedPage#FailedPages": FailedPages_e26cadcae2e997c386e23360bfef1367,
  "/src/platform/admin/KeyboardPlace#KeyboardPlace": KeyboardPlace_1db4393ae5fbb8ecaf0898b9ee2c08c2,
  "/src/platform/admin/Names#Names": Names_8e2234d1c250eac6a0a16e317131cc23,
  "/src/platform/admin/Undo/UndoKey#UndoKey": UndoKey_a5ae11488afddcd652a5926d8efe14f4,
  "/src/exports/components/ExportWatch#ExportWatch": ExportWatch_0b749e13b3dfb67316c72772c721c629,
  "/src/setup/components/SetupPage#SetupPage": SetupPage_4e984e3a74a7bc71f1ede3fdf9502699,
  "/plugins/crm-stats/components/AnalysisPage#AnalysisPage": AnalysisPage_f5d453d0e54579e0d08a17d3f82babd9,
  "/plugins/crm-stats/report/components/ReportPage#ReportPage": ReportPage_e3aa3070bebef90939377bb0d2b36125,
  "/src/setup/components/SetupWidget#SetupWidget": SetupWidget_716940cd320c9699fbc299741b4005f7,
  "/src/home/components/Welcome#Welcome": Welcome_7d91e8d522ca06918f91552973039c3b,
  "/src/home/components/MyDay#MyDay": MyDay_db5ca77c596ad1a12dfacee5d69e0b29,
  "/plugins/crm-stats/widgets/OpenWidget#OpenWidget": OpenWidget_34414373daa3ff12cb8860bea48aed0c,
  "/plugins/crm-stats/widgets/WeeksWidget#WeeksWidget": WeeksWidget_e3481143956df3ad3aa8f744fdda5664,
  "/plugins/crm-stats/widgets/OutcomesWidget#OutcomesWidget": OutcomesWidget_84f59c8150dfa0f26a74aced4224d572,
  "/plugins/crm-stats/widgets/CampaignsWidget#CampaignsWidget": CampaignsWidget_d9ed68f6655990a49a7ff38228ae0c54,
  "/plugins/crm-stats/widgets/SavedWidget#SavedWidget": SavedWidget_23668ff4cc8143f5f1bbf99a25900d0b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "/src/activities/components/NextAction#NextAction": NextAction_b981c3d1eadff70df907f6e532dfe6d1,
  "/src/registry/components/CardPage/OwnerFact#OwnerFact": OwnerFact_232e08dc3f0ca5ae335b37f3597127ea,
  "/src/registry/components/CardPage/Relations#Relations": Relations_19055b8e774665e1973f3ef0e7265d32,
  "/src/registry/components/CardPage/ReachButtons#ReachButtons": ReachButtons_87c50388f2af219a242bee89aa88aa9e,
  "/src/registry/components/CardPage/AddressFact#AddressFact": AddressFact_8bd44cc3d0b1af624c40bcb8484e9088,
  "/src/registry/components/CardPage/PrivateFact#PrivateFact": PrivateFact_8ee3922e02cafe49b783dafed3474b7c,
  "/src/timeline/components/TimelineTab#TimelineTab": TimelineTab_63b51b5c2690a99116ee8f2061f95653,
  "/src/comments/components/CommentLine#CommentLine": CommentLine_9f4c5a6466c8abf1daa92ab23a7b6e04,
  "/src/comments/components/WriteComment#WriteComment": WriteComment_27c7ef4bb6f7ddfbe257c2009aecb4cf
}
