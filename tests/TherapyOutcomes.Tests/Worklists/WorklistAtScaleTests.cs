using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Worklists;

/// <summary>A clinic with a hundred thousand records: what a page costs, and what it promises.</summary>
[Trait("Speed", "Slow")]
public sealed class WorklistAtScaleTests
{
    private const int Records = 100_000;
    private const int OutdatedRecords = 5_000;

    private readonly InMemoryRecordStore _store = new();
    private readonly CountingStore _counting;
    private readonly TestClinic _clinic;

    public WorklistAtScaleTests()
    {
        _counting = new CountingStore(_store);
        _clinic = new TestClinic(store: _counting);
    }

    [Fact]
    public async Task Read_WithFiveThousandOutdated_EvaluatesTwoHundredAPage()
    {
        await FillAsync(Records, OutdatedRecords);
        var worklist = _clinic.Worklist;
        Assert.Equal(OutdatedRecords, (await worklist.CountAsync(new WorklistRequest())).Outdated);

        var first = await ReadCountedAsync(worklist);
        var earliest = _counting.EpisodesRead;
        var second = await ReadCountedAsync(worklist);

        Assert.Equal((200, 4_800), (earliest.Count, first.Outdated));
        Assert.Equal((200, 4_600), (_counting.EpisodesRead.Count, second.Outdated));
        Assert.Empty(earliest.Intersect(_counting.EpisodesRead));

        // Those that wait longest come first.
        Assert.Equal(Enumerable.Range(0, 200).Select(Id), earliest.Select(key => key.Id).Order(StringComparer.Ordinal));
        Assert.Equal(1_000, first.Entries.Length);
    }

    [Fact]
    public async Task Read_WithAContinuation_EvaluatesNothing()
    {
        await FillAsync(5_000, outdated: 1_000);
        var worklist = _clinic.Worklist;
        var first = await ReadCountedAsync(worklist);

        var next = await ReadCountedAsync(worklist, first.ContinuationToken);

        Assert.Equal((0, 800), (_counting.EventsRead, next.Outdated));
    }

    [Fact]
    public async Task Read_NothingOutdated_ReadsNoHistoryAndCostsLess()
    {
        await FillAsync(Records, outdated: 150);
        var worklist = _clinic.Worklist;
        var first = await ReadCountedAsync(worklist);
        var (calls, events) = (_counting.Calls, _counting.EventsRead);

        var second = await ReadCountedAsync(worklist);

        Assert.Equal((0, 0), (first.Outdated, second.Outdated));
        Assert.Equal((0, 0), (_counting.EventsRead, _counting.EpisodesRead.Count));
        Assert.Equal(3, _counting.Calls); // what is outdated, the page, how many remain
        Assert.True(calls > _counting.Calls && events > 0, $"{calls} calls, then {_counting.Calls}.");
        Assert.Equal(first.Entries.Select(entry => entry.Record), second.Entries.Select(entry => entry.Record));
    }

    [Fact]
    public async Task Read_PageByPageWhileOthersWrite_GivesEachEntryThatStaysExactlyOnce()
    {
        await FillAsync(Records, outdated: 0);
        var worklist = _clinic.Worklist;
        using var done = new CancellationTokenSource();
        using var wrote = new SemaphoreSlim(0);
        var writer = Task.Run(async () =>
        {
            for (var round = 0; !done.IsCancellationRequested; round++)
            {
                await MoveAsync(round);
                await _store.AppendAsync((await Documenting).Batch($"new-{round:000000}"), CancellationToken.None);
                wrote.Release();
            }
        });

        var seen = new List<RecordKey>();
        WorklistPage page;
        string? after = null;
        do
        {
            page = await worklist.ReadAsync(new WorklistRequest { Size = 1_000, ContinuationToken = after });
            seen.AddRange(page.Entries.Select(entry => entry.Record));
            after = page.ContinuationToken;
            await wrote.WaitAsync(); // between two pages something was written
        }
        while (after is not null);
        await done.CancelAsync();
        await writer;

        var stayed = Enumerable.Range(0, Records).Where(number => number % 10 != 0).Select(Id);
        var times = seen.CountBy(key => key.Id).ToDictionary(StringComparer.Ordinal);
        Assert.All(stayed, id => Assert.Equal(1, times.GetValueOrDefault(id)));
    }

    [Fact]
    public async Task Read_AnEmergencyReportedNow_IsTheFirstEntry()
    {
        await FillAsync(Records, OutdatedRecords);
        var report = new ReportRedFlag
        {
            Episode = new(Id(Records - 1)),
            Flag = new("cauda-equina"),
            Detail = "numb saddle",
            At = _clinic.Now,
            Actor = TestEpisode.Therapist,
        };
        Assert.True(_clinic.Send(report).Accepted);

        var page = await _clinic.Worklist.ReadAsync(new WorklistRequest());

        Assert.Equal(report.Record, page.Entries[0].Record);
        Assert.Equal((Urgency.Emergency, true), (page.Entries[0].Urgency, page.Entries[0].IsHeld));
    }

    [Fact]
    public async Task Read_EndedEpisodesUnderAnotherPolicy_ReadsNoHistory()
    {
        var completed = await ClonedEpisodes.OfAsync(Given.Episode().Celebrated());
        Assert.Equal(EpisodeStage.Completed, completed.Summary.Stage);
        for (var number = 0; number < 500; number++)
        {
            await _store.AppendAsync(completed.Batch(Id(number), summary => summary with { ReviewAt = null }), CancellationToken.None);
        }

        var open = await Documenting;
        await _store.AppendAsync(open.Batch("open"), CancellationToken.None);
        _clinic.Now = completed.Now;
        _clinic.Policy = new ClinicPolicy { Sustain = new SustainRequirements { Days = 42 } };

        var page = await ReadCountedAsync(_clinic.Worklist);

        Assert.Equal(["open"], _counting.EpisodesRead.Select(key => key.Id));
        Assert.Equal(0, page.Outdated);
    }

    private static readonly Task<ClonedEpisodes> Documenting = ClonedEpisodes.OfAsync(Given.Episode().Improved());

    private static string Id(int number) => $"e{number:000000}";

    // The outdated ones can be evaluated; of the others an event is enough.
    private async Task FillAsync(int records, int outdated)
    {
        var documenting = await Documenting;
        Assert.NotNull(documenting.Summary.OrderKey);
        _clinic.Now = documenting.Now.AddHours(1);
        for (var number = 0; number < records; number++)
        {
            var reviewAt = number < outdated ? documenting.Now.AddSeconds(number / 10) : (DateTimeOffset?)null;
            await _store.AppendAsync(
                documenting.Batch(Id(number), summary => summary with { ReviewAt = reviewAt }, number < outdated || number == records - 1 ? null : 1),
                CancellationToken.None);
        }
    }

    // One of each ten entries takes another place again and again.
    private async Task MoveAsync(int round)
    {
        var (id, day) = (Id(round * 10 % Records), round % 28);
        var documenting = await Documenting;
        var summary = documenting.Batch(id, events: 1).Appends[0].Summary;
        var moved = summary with
        {
            OrderKey = $"3{summary.OrderKey![1]}202602{day + 1:00}0{id}",
            EvaluatedAt = documenting.Now.AddMinutes(round),
            ReviewAt = null,
        };
        Assert.Equal(1, await _store.RefreshSummariesAsync([new SummaryRefresh { Summary = moved, BasedOn = [] }], CancellationToken.None));
    }

    private async Task<WorklistPage> ReadCountedAsync(Worklist worklist, string? after = null)
    {
        _counting.Reset();
        return await worklist.ReadAsync(new WorklistRequest { Size = 1_000, ContinuationToken = after });
    }
}
