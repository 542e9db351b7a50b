using TherapyOutcomes.Tests.Vault;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>A client is erased only where their keys and the records agree, as far as the store can tell.</summary>
public sealed class ClientKeysTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    private readonly InMemoryRecordStore _content = new();
    private readonly MasterKeyRing _keys = MasterKeyRing.Create();

    public ClientKeysTests()
    {
        var clinic = new TestClinic(store: _content, masterKeys: _keys);
        clinic.OpenEpisode("e1", client: "c1");
        clinic.OpenEpisode("e2", client: "c2");
    }

    // A store that lists neither records nor keys: what the client's own key says is all there is.
    [Fact]
    public async Task EraseClient_OwnKeyNamesAnother_IsRefused()
    {
        var store = new TamperingStore(_content) { Key = key => key.Record.Kind == RecordKind.Client ? key with { Subject = new("c2") } : key };

        await AssertDisagreementAsync("client/c1", await EraseAsync(store));
    }

    [Fact]
    public async Task EraseClient_StoreThatListsNothing_IsAccepted() => (await EraseAsync(new TamperingStore(_content))).AssertAccepted();

    [Theory]
    [InlineData("c2")]
    [InlineData(null)]
    public async Task EraseClient_KeyOfAnEpisodeNamesAnother_IsRefused(string? subject)
    {
        var store = new TamperedKeys(_content) { Key = key => key.Record == E1 ? key with { Subject = subject is null ? null : new ClientId(subject) } : key };

        await AssertDisagreementAsync("episode/e1", await EraseAsync(store));
    }

    // Without the key, nobody knows which client is meant: the other client's erasure would destroy it.
    [Fact]
    public async Task EraseClient_KeyOfSomebodyElsesEpisodeNamesTheClient_IsRefused()
    {
        var store = new TamperedKeys(_content) { Key = key => key.Record == E1 ? key with { Subject = new("c2") } : key };

        await AssertDisagreementAsync("episode/e1", await EraseAsync(store, "c2"));
    }

    [Fact]
    public async Task EraseClient_KeyOfTheClinicNamesTheClient_IsRefused()
    {
        var store = new TamperedKeys(_content) { Key = key => key.Record.Kind == RecordKind.Clinic ? key with { Subject = new("c1") } : key };

        await AssertDisagreementAsync("clinic/default", await EraseAsync(store));
    }

    [Theory]
    [InlineData("episode/e1")]
    [InlineData("client/c1")]
    public async Task EraseClient_KeyIsMissing_IsRefused(string record)
    {
        var store = new TamperedKeys(_content) { Missing = key => key.Record.ToString() == record };

        await AssertDisagreementAsync(record, await EraseAsync(store));
    }

    [Fact]
    public async Task EraseClient_KeyIsAnother_IsRefused()
    {
        var store = new TamperedKeys(_content) { Key = key => key.Record == E1 ? key with { Id = Guid.NewGuid() } : key };

        await AssertDisagreementAsync("episode/e1", await EraseAsync(store));
    }

    [Fact]
    public async Task EraseClient_AnotherClientsKeysAreWrong_IsAccepted()
    {
        var store = new TamperedKeys(_content) { Key = key => key.Record == E1 ? key with { Subject = null } : key };

        (await EraseAsync(store, "c2")).AssertAccepted();
    }

    // The other process knows nothing of the comparison. Its key has the right subject, and goes with the others.
    [Fact]
    public async Task EraseClient_AnEpisodeIsOpenedAfterTheComparison_ErasesItToo()
    {
        var store = new ForwardingStore(_content);
        store.OnceBeforeAppend = () =>
        {
            new TestClinic(store: _content, masterKeys: _keys).OpenEpisode("e3", client: "c1");
            return Task.CompletedTask;
        };

        (await EraseAsync(store)).AssertAccepted();

        var rows = await _content.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 100, CancellationToken.None);
        Assert.Equal(["episode/e1", "episode/e3", "client/c1"], rows.Where(row => row.Content!.DestroyedAt is not null).Select(row => row.Content!.Record.ToString()));
    }

    // Only the client's own key was looked at before, so that the words of the episode stayed.
    [Fact]
    public async Task EraseClient_ErasedAndTheKeyOfAnEpisodeIsBack_ErasesAgain()
    {
        var before = (await _content.ReadKeysAsync([E1], CancellationToken.None))[0];
        (await EraseAsync(new ForwardingStore(_content))).AssertAccepted();
        var store = new TamperedKeys(_content) { Key = key => key.Record == E1 ? before : key };

        var again = (await EraseAsync(store)).AssertAccepted();

        Assert.Equal((false, 2), (again.IsRepeat, again.Version));
    }

    private async Task<Answer> EraseAsync(IRecordStore store, string client = "c1")
    {
        var clinic = new TestClinic(store: store, masterKeys: _keys);
        var erase = new EraseClient { At = clinic.Now, Actor = TestEpisode.Therapist, Client = new(client), Reason = ErasureReason.ClientRequest };
        var preview = await clinic.Service.PreviewAsync(erase);
        var answer = await clinic.Service.SubmitAsync(erase);
        Assert.Equal((preview.Outcome, preview.Error, preview.IsRepeat), (answer.Outcome, answer.Error, answer.IsRepeat));
        return answer;
    }

    private async Task AssertDisagreementAsync(string record, Answer answer)
    {
        Assert.Equal((AnswerOutcome.Refused, ErrorCodes.KeysDisagree), (answer.Outcome, answer.Error?.Code));
        Assert.Contains(record, answer.Error!.Message, StringComparison.Ordinal);
        Assert.All(await _content.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 100, CancellationToken.None), row => Assert.Null(row.Content!.DestroyedAt));
    }

    /// <summary>A store that gives changed keys wherever they are read.</summary>
    private sealed class TamperedKeys(InMemoryRecordStore content) : IRecordStore, IRecordCatalog, IRecordKeyStore, IStoreInspection
    {
        public Func<WrappedRecordKey, WrappedRecordKey> Key { get; init; } = key => key;

        public Func<WrappedRecordKey, bool> Missing { get; init; } = _ => false;

        public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => content.GetStoreIdAsync(cancellationToken);

        public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => content.ReadAsync(requests, cancellationToken);

        public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => content.AppendAsync(batch, cancellationToken);

        public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) => content.RefreshSummariesAsync(refreshes, cancellationToken);

        public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken) => content.ListAsync(query, after, size, cancellationToken);

        public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) => content.ListClinicsAsync(after, size, cancellationToken);

        public async ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
            [.. (await content.ReadKeysAsync(records, cancellationToken)).Where(key => !Missing(key)).Select(Key)];

        public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => content.RewrapKeysAsync(keys, cancellationToken);

        public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => content.PurgeKeysAsync(cancellationToken);

        public ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken) => content.InspectClinicsAsync(after, size, cancellationToken);

        public ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => content.InspectEventsAsync(clinic, after, size, cancellationToken);

        public ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => content.InspectSummariesAsync(clinic, after, size, cancellationToken);

        public async ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
            [.. (await content.InspectKeysAsync(clinic, after, size, cancellationToken)).Where(row => !Missing(row.Content!)).Select(row => row with { Content = Key(row.Content!) })];
    }
}
