using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>Within a transaction of the host, nothing is kept that a rollback would take back: the next one makes keys of its own.</summary>
public sealed class HostTransactionKeyTests
{
    private readonly MasterKeyRing _keys = MasterKeyRing.Create();

    [Fact]
    public async Task Submit_AfterARollback_SealsUnderKeysThatAreInTheStore()
    {
        var store = new ForwardingStore(new InMemoryRecordStore()) { IsInHostTransaction = true };
        var clinic = new TestClinic(store: store, masterKeys: _keys);
        clinic.OpenEpisode().SetGoal().AssertAccepted(); // reads the key that the first command made
        Assert.NotNull(clinic.Read("e1"));
        var rolledBack = (await store.ReadKeysAsync([RecordKey.For(ClinicId.Default)], CancellationToken.None))[0].Id;

        store.Content = new InMemoryRecordStore();
        store.IsInHostTransaction = false;
        clinic.OpenEpisode().SetGoal().AssertAccepted();

        Assert.NotEqual(rolledBack, (await store.ReadKeysAsync([RecordKey.For(ClinicId.Default)], CancellationToken.None))[0].Id);
        Assert.Equal(2, await SealedStore.AssertConsistentAsync(store.Content, _keys));
    }

    // A clinic that only seemed to store texts unencrypted, because what it was judged by was rolled back.
    [Fact]
    public async Task Submit_UnencryptedAfterARollback_NoticesThatTheClinicIsSealedNow()
    {
        var store = new ForwardingStore(new InMemoryRecordStore()) { IsInHostTransaction = true };
        var clinic = new TestClinic(store: store);
        clinic.OpenEpisode().SetGoal().AssertAccepted();

        store.Content = new InMemoryRecordStore();
        store.IsInHostTransaction = false;
        new TestClinic(store: store.Content, masterKeys: _keys).OpenEpisode("e2");

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, new EpisodeId("e2"))));
        Assert.Equal(ErrorCodes.KeyUnreadable, thrown.Code);
    }
}
