using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Load.Speed.Cases;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Load.Speed.Groups;

/// <summary>
/// Callers that append one event at a time, each to an episode of its own: what a recorded session writes, with the summary and the assertion of the client's
/// record. Nothing is read or decided.
/// </summary>
internal sealed class AppendingCase : IAsyncDisposable
{
    /// <summary>How many events each episode has at first. The last one is a session.</summary>
    public const int Events = 31;

    private readonly EntityFrameworkStore<OutcomesDbContext> _store;
    private readonly StoredEvent[] _last;
    private readonly RecordSummary[] _summaries;
    private readonly List<double> _sizes = [];
    private int _created;

    private AppendingCase(SpeedDatabase database, int callers, bool isInGroups)
    {
        _store = isInGroups ? database.Load.OpenInGroups(() => Interlocked.Increment(ref _created)) : database.Load.Store;
        (_last, _summaries) = (new StoredEvent[callers], new RecordSummary[callers]);
    }

    /// <summary>The mean number of batches in a group, of each round with all callers.</summary>
    public IReadOnlyList<double> Sizes => _sizes;

    public double LastSize => _sizes[^1];

    public static async Task<AppendingCase> CreateAsync(SpeedDatabase database, string group, int callers, bool isInGroups)
    {
        await new ServiceCase(database, group, callsOfCaller: 1).FillAsync(callers, Events);
        var one = new AppendingCase(database, callers, isInGroups);
        var summaries = (await one._store.ListAsync(new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Episode }, after: null, 1_000, CancellationToken.None)).ToDictionary(summary => summary.Key);
        for (var caller = 0; caller < callers; caller++)
        {
            var key = RecordKey.For(ClinicId.Default, Story.EpisodeOf(group, caller));
            one._summaries[caller] = summaries[key];
            await foreach (var stored in one._store.ReadAsync([new ReadRequest(key)], CancellationToken.None))
            {
                one._last[caller] = stored;
            }
        }

        return one;
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>Forgets the sizes of groups, after rounds that don't count.</summary>
    public void Forget() => _sizes.Clear();

    public async Task<CallTimes> RunAsync(int callers, int calls)
    {
        var before = _created;
        var times = await CallTimes.OfAsync(callers, calls, AppendAsync);
        if (callers == _last.Length)
        {
            _sizes.Add((double)callers * calls / Math.Max(1, _created - before));
        }

        return times;
    }

    private async Task AppendAsync(int caller)
    {
        var (last, summary) = (_last[caller], _summaries[caller]);
        var command = new CommandId($"x{Guid.CreateVersion7():N}");
        var next = last with { Version = last.Version + 1, EventId = Guid.CreateVersion7(), Command = command, Cause = new CommandReference(last.Key, command) };
        (_last[caller], _summaries[caller]) = (next, summary with { Version = next.Version });
        var batch = new AppendBatch
        {
            Clinic = last.Key.Clinic,
            RecordedAt = last.RecordedAt,
            Appends = [new RecordAppend { Key = last.Key, ExpectedVersion = last.Version, Events = [next], Summary = _summaries[caller] }],
            Assertions = [new RecordAssertion(RecordKey.For(last.Key.Clinic, summary.Client!.Value), 0)],
        };
        if (await _store.AppendAsync(batch, CancellationToken.None) is not AppendResult.Appended)
        {
            throw new InvalidOperationException("Expected the batch to be written.");
        }
    }
}
