namespace TherapyOutcomes.Tests.Storage;

public sealed class InMemoryHeadStoreTests : HeadStoreContract
{
    protected override IRecordStore CreateStore() => new InMemoryRecordStore();
}
