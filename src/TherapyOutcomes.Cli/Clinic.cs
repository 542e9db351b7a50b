using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli;

/// <summary>Represents the clinics of a run, whose records are in memory or in a store. Every command is judged at its own time.</summary>
internal sealed class Clinic
{
    private readonly LineClock? _clock;

    private Clinic(ClinicPolicy policy, OutcomeServiceFactory factory, IRecordCatalog catalog, TimeProvider time)
    {
        (Policy, Catalog, _clock) = (policy, catalog, time as LineClock);
        (Service, Exporter) = (factory.CreateService(), factory.CreateExporter());
    }

    public ClinicPolicy Policy { get; }

    public IRecordCatalog Catalog { get; }

    public OutcomeService Service { get; }

    public ClientExporter Exporter { get; }

    /// <summary>Creates a clinic that exists only during the run. The newest command so far tells what time it is.</summary>
    public static Clinic InMemory(ClinicPolicy policy)
    {
        var (store, clock) = (new InMemoryRecordStore(), new LineClock());
        return new Clinic(policy, new OutcomeServiceFactory { Store = store, Policies = new SharedClinicPolicy(policy), Time = clock, StoresTextUnencrypted = true }, store, clock);
    }

    /// <summary>Creates a clinic over a store. What is recorded there says when it was recorded, so the clock is a real one.</summary>
    public static Clinic Stored(ClinicPolicy policy, OpenedStore store, TimeProvider time) => new(policy, store.Factory(policy, time), store.Store, time);

    /// <summary>Returns whether an error concerns one record that can't be read, which must not take all others away.</summary>
    public static bool ConcernsOneRecord(TherapyOutcomesException error) =>
        error.Code is ErrorCodes.EventUnreadable or ErrorCodes.HistoryBroken or ErrorCodes.KeyUnreadable or ErrorCodes.RowUnreadable;

    /// <summary>Imports commands. They say what happened, so disclosures are judged at their own time, too.</summary>
    /// <param name="readings">The commands.</param>
    /// <param name="answered">A function that receives each answer.</param>
    /// <param name="writesBeforeWaiting">True to answer as soon as the next command is not there yet; false to write more at once.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public Task ImportAsync(
        IAsyncEnumerable<CommandReading> readings, Func<ImportedCommand, ValueTask> answered, bool writesBeforeWaiting, CancellationToken cancellationToken)
    {
        var options = new ImportOptions { Cutover = DateTimeOffset.MaxValue, WritesBeforeWaiting = writesBeforeWaiting, Answered = answered };
        return Service.ImportAsync(readings.Select(Timed), options, cancellationToken);
    }

    /// <summary>Lists the episodes of all clinics.</summary>
    public async Task<IReadOnlyList<RecordKey>> ListEpisodesAsync(CancellationToken cancellationToken)
    {
        var episodes = new List<RecordKey>();
        ClinicId? last = null;
        while (await Catalog.ListClinicsAsync(last, size: 100, cancellationToken).ConfigureAwait(false) is { Count: > 0 } clinics)
        {
            foreach (var clinic in clinics)
            {
                var query = new RecordQuery { Clinic = clinic, Kind = RecordKind.Episode };
                var summaries = await Catalog.ListAllAsync(query, cancellationToken).ConfigureAwait(false);
                episodes.AddRange(summaries.Select(summary => summary.Key));
            }

            last = clinics[^1];
        }

        return episodes;
    }

    private CommandReading Timed(CommandReading reading)
    {
        if (reading.Command is { At: var at } && RecordLimits.Contains(at.ToUniversalTime()))
        {
            _clock?.Advance(at);
        }

        return reading;
    }
}
