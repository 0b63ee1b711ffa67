import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import { describePersonRecords } from '../../contracts/person-records.ts';
import { describeOnBothStores } from '../world/stores.ts';

describeOnBothStores('person records', (newPlace) => describePersonRecords(async () => openDatabase(await newPlace(), 0)));
