namespace TherapyOutcomes.Tests.Storage;

public sealed class InMemoryRecordStoreTests : RecordStoreContract
{
    protected override IRecordStore CreateStore() => new InMemoryRecordStore();
}
