using static TherapyOutcomes.Tests.Storage.StoredEvents;

namespace TherapyOutcomes.Tests.Storage;

/// <summary>What the lists of a store must do: the catalogue and the worklist read the heads that appends wrote.</summary>
public abstract class HeadStoreContract
{
    private static readonly ClinicId Clinic = ClinicId.Default;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private IRecordStore? _store;

    protected IRecordStore Store => _store ??= CreateStore();

    /// <summary>An empty store that is a catalogue and a worklist too.</summary>
    protected abstract IRecordStore CreateStore();

    private IRecordCatalog Catalog => (IRecordCatalog)Store;

    private IWorklistStore Worklist => (IWorklistStore)Store;

    [Fact]
    public async Task List_NothingWritten_IsEmpty() => Assert.Empty(await ListAsync(new RecordQuery { Clinic = Clinic }));

    [Fact]
    public async Task List_AfterAppends_TellsTheNewestHead()
    {
        var key = Episode("e1");
        var head = new RecordHead
        {
            Key = key,
            Version = 2,
            Hash = "hash",
            Client = new ClientId("c1"),
            Practitioner = new PractitionerId("p1"),
            Stage = EpisodeStage.Monitoring,
            NextCommand = "record-score",
            NextRule = "MON003",
            DueOn = new DateOnly(2026, 3, 9),
            Urgency = Urgency.Urgent,
            ReviewAt = Now.AddDays(3),
            Policy = "fingerprint",
        };
        await AppendAsync(Append(key, 0, "m1"));
        await AppendAsync(Append(key, 1, "m2", head: head));

        Assert.Equal(head, Assert.Single(await ListAsync(new RecordQuery { Clinic = Clinic })));
    }

    [Fact]
    public async Task List_AppendWithoutAHead_LeavesTheHeadButForItsVersion()
    {
        var key = Episode("e1");
        await WriteAsync("e1", head => head with { NextCommand = "record-score" });
        await AppendAsync(new RecordAppend(key, 1, [Event(key, 2, "m2")]));

        var head = Assert.Single(await ListAsync(new RecordQuery { Clinic = Clinic }));

        Assert.Equal(("record-score", 2L), (head.NextCommand, head.Version));
    }

    [Fact]
    public async Task List_RefusedBatch_LeavesTheHeads()
    {
        await WriteAsync("e1");
        await AppendAsync(Append(Episode("e1"), 1, "m2", head: Head(Episode("e1"), 2) with { NextCommand = "resume" }), Assertion(Client("c1"), 4));

        Assert.Null(Assert.Single(await ListAsync(new RecordQuery { Clinic = Clinic })).NextCommand);
    }

    [Fact]
    public async Task List_Assertion_CreatesNoHead()
    {
        await AppendAsync(Append(Episode("e1"), 0, "m1"), Assertion(Client("c1"), 0));

        Assert.Equal([Episode("e1")], (await ListAsync(new RecordQuery { Clinic = Clinic })).Select(head => head.Key));
    }

    [Fact]
    public async Task List_ByKindClientPractitionerAndClinic_Narrows()
    {
        await WriteAsync("a", head => head with { Client = new ClientId("c1"), Practitioner = new PractitionerId("p1") });
        await WriteAsync("b", head => head with { Client = new ClientId("c2"), Practitioner = new PractitionerId("p1") });
        await AppendAsync(Append(Client("c1"), 0, "m1", head: Head(Client("c1"), 1) with { Client = new ClientId("c1") }));
        await AppendAsync(Append(Episode("a", "other"), 0, "m1"));

        Assert.Equal(["a", "b", "c1"], await IdsAsync(new RecordQuery { Clinic = Clinic }));
        Assert.Equal(["a", "b"], await IdsAsync(new RecordQuery { Clinic = Clinic, Kind = RecordKind.Episode }));
        Assert.Equal(["c1"], await IdsAsync(new RecordQuery { Clinic = Clinic, Kind = RecordKind.Client }));
        Assert.Equal(["a", "c1"], await IdsAsync(new RecordQuery { Clinic = Clinic, Client = new ClientId("c1") }));
        Assert.Equal(["b"], await IdsAsync(new RecordQuery { Clinic = Clinic, Client = new ClientId("c2"), Practitioner = new PractitionerId("p1") }));
        Assert.Empty(await IdsAsync(new RecordQuery { Clinic = Clinic, Practitioner = new PractitionerId("p2") }));
        Assert.Equal(["a"], await IdsAsync(new RecordQuery { Clinic = new ClinicId("other") }));
    }

    [Fact]
    public async Task List_PagedByAfter_GivesEachOnceInOrdinalOrder()
    {
        foreach (var id in new[] { "b", "a-1", "Z", "10", "9", "a" })
        {
            await WriteAsync(id);
        }

        var pages = new List<string>();
        RecordKey? after = null;
        while (true)
        {
            var page = (await ListAsync(new RecordQuery { Clinic = Clinic }, after)).Take(2).ToList();
            if (page.Count == 0)
            {
                break;
            }

            pages.AddRange(page.Select(head => head.Key.Id));
            after = page[^1].Key;
        }

        Assert.Equal(["10", "9", "Z", "a", "a-1", "b"], pages);
    }

    [Fact]
    public async Task List_AfterARecordThatIsNotThere_GoesOnBehindItsPlace()
    {
        await WriteAsync("a");
        await WriteAsync("c");

        Assert.Equal(["c"], (await ListAsync(new RecordQuery { Clinic = Clinic }, Episode("b"))).Select(head => head.Key.Id));
    }

    [Fact]
    public async Task ListAndQuery_Cancelled_Throw()
    {
        await WriteAsync("a", head => head with { NextCommand = "record-score" });
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Drain(Catalog.ListAsync(new RecordQuery { Clinic = Clinic }, null, cancelled)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Drain(Worklist.QueryAsync(new WorklistQuery { Clinic = Clinic }, Now, null, cancelled)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Worklist.ClaimDueAsync(Clinic, Now, new ActorId("runner"), Lease, 5, cancelled));
    }

    [Fact]
    public async Task Query_NextStepDueOrOutdated_Fits()
    {
        await WriteAsync("due", head => head with { NextCommand = "record-score", DueOn = new DateOnly(2026, 3, 9), Policy = "now" });
        await WriteAsync("later", head => head with { NextCommand = "record-score", DueOn = new DateOnly(2026, 3, 10), Policy = "now" });
        await WriteAsync("nothing", head => head with { Policy = "now" });
        await WriteAsync("old-policy", head => head with { Policy = "before" });
        await WriteAsync("review-now", head => head with { ReviewAt = Now, Policy = "now" });
        await WriteAsync("review-soon", head => head with { ReviewAt = Now.AddMilliseconds(1), Policy = "now" });
        await AppendAsync(Append(Client("due"), 0, "m1", head: Head(Client("due"), 1) with { NextCommand = "grant-consent", Policy = "now" }));

        Assert.Equal(["due", "later", "old-policy", "review-now"], await QueryAsync(new WorklistQuery { Clinic = Clinic, Policy = "now" }));
        Assert.Equal(["due", "old-policy", "review-now"], await QueryAsync(new WorklistQuery { Clinic = Clinic, Policy = "now", DueBy = new DateOnly(2026, 3, 9) }));
        Assert.Equal(["due", "later", "review-now"], await QueryAsync(new WorklistQuery { Clinic = Clinic }));
        Assert.Equal(["review-now"], await QueryAsync(new WorklistQuery { Clinic = Clinic }, Episode("old-policy")));
        Assert.Empty(await QueryAsync(new WorklistQuery { Clinic = new ClinicId("other") }));
    }

    [Fact]
    public async Task Query_ByPractitioner_Narrows()
    {
        await WriteAsync("a", head => head with { NextCommand = "resume", Practitioner = new PractitionerId("p1") });
        await WriteAsync("b", head => head with { NextCommand = "resume", Practitioner = new PractitionerId("p2") });

        Assert.Equal(["b"], await QueryAsync(new WorklistQuery { Clinic = Clinic, Practitioner = new PractitionerId("p2") }));
    }

    [Fact]
    public async Task Claim_Due_IsLeasedUntilTheLeaseEnds()
    {
        await WriteAsync("due", head => head with { ReviewAt = Now });
        await WriteAsync("later", head => head with { ReviewAt = Now.AddSeconds(1) });
        await WriteAsync("never");
        await AppendAsync(Append(Episode("due", "other"), 0, "m1", head: Head(Episode("due", "other"), 1) with { ReviewAt = Now }));

        Assert.Equal(["due"], await ClaimAsync(Now));
        Assert.Empty(await ClaimAsync(Now, "second"));
        Assert.Equal(["later"], await ClaimAsync(Now.AddSeconds(1), "second"));
        Assert.Empty(await ClaimAsync(Now + Lease - TimeSpan.FromMilliseconds(1), "second"));
        Assert.Equal(["due"], await ClaimAsync(Now + Lease, "second"));
    }

    [Fact]
    public async Task Claim_AppendInBetween_LeavesTheLease()
    {
        await WriteAsync("due", head => head with { ReviewAt = Now });
        await ClaimAsync(Now);

        await AppendAsync(Append(Episode("due"), 1, "m2", head: Head(Episode("due"), 2) with { ReviewAt = Now }));

        Assert.Empty(await ClaimAsync(Now, "second"));
        Assert.Equal(["due"], await ClaimAsync(Now + Lease, "second"));
    }

    [Fact]
    public async Task Claim_Most_LimitsAndGoesOn()
    {
        foreach (var id in new[] { "a", "b", "c" })
        {
            await WriteAsync(id, head => head with { ReviewAt = Now });
        }

        Assert.Equal(["a", "b"], await ClaimAsync(Now, most: 2));
        Assert.Equal(["c"], await ClaimAsync(Now, most: 2));
        Assert.Empty(await ClaimAsync(Now, most: 2));
    }

    [Fact]
    public async Task Claim_ManyAtOnce_GiveEachHeadToOne()
    {
        for (var index = 0; index < 40; index++)
        {
            await WriteAsync($"e{index}", head => head with { ReviewAt = Now });
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(runner => Task.Run(() => ClaimAsync(Now, $"runner-{runner}", most: 7))));

        Assert.Equal(40, claimed.SelectMany(ids => ids).Distinct().Count());
        Assert.Equal(40, claimed.Sum(ids => ids.Count));
    }

    private Task<AppendResult> WriteAsync(string id, Func<RecordHead, RecordHead>? with = null)
    {
        var head = Head(Episode(id), 1);
        return AppendAsync(Append(Episode(id), 0, "m1", head: with?.Invoke(head) ?? head));
    }

    private async Task<AppendResult> AppendAsync(params RecordAppend[] batch) => await Store.AppendAsync(batch, CancellationToken.None);

    private Task<List<RecordHead>> ListAsync(RecordQuery query, RecordKey? after = null) => Drain(Catalog.ListAsync(query, after, CancellationToken.None));

    private async Task<IEnumerable<string>> IdsAsync(RecordQuery query) => (await ListAsync(query)).Select(head => head.Key.Id);

    private async Task<IEnumerable<string>> QueryAsync(WorklistQuery query, RecordKey? after = null) =>
        (await Drain(Worklist.QueryAsync(query, Now, after, CancellationToken.None))).Select(head => head.Key.Id);

    private async Task<IReadOnlyList<string>> ClaimAsync(DateTimeOffset now, string owner = "first", int most = 100) =>
        [.. (await Worklist.ClaimDueAsync(Clinic, now, new ActorId(owner), Lease, most, CancellationToken.None)).Select(head => head.Key.Id)];

    private static async Task<List<RecordHead>> Drain(IAsyncEnumerable<RecordHead> heads)
    {
        var list = new List<RecordHead>();
        await foreach (var head in heads)
        {
            list.Add(head);
        }

        return list;
    }
}
