using TherapyOutcomes.Measures;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli;

/// <summary>Represents a clinic that exists only during the run. Every command is judged at its own time.</summary>
internal sealed class MemoryClinic
{
    private readonly LineClock _clock = new();

    public MemoryClinic(ClinicPolicy policy)
    {
        Policy = policy;
        var factory = new OutcomeServiceFactory { Store = Store, Policies = new SharedClinicPolicy(policy), Time = _clock };
        (Service, Exporter) = (factory.CreateService(), factory.CreateExporter());
    }

    public ClinicPolicy Policy { get; }

    public InMemoryRecordStore Store { get; } = new();

    public OutcomeService Service { get; }

    public ClientExporter Exporter { get; }

    /// <summary>Imports commands. Nothing that they disclose leaves this process, so disclosures are judged at their own time, too.</summary>
    /// <param name="readings">The commands.</param>
    /// <param name="answered">A function that receives each answer. It is called as soon as the next command is not there yet.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public Task ImportAsync(IAsyncEnumerable<CommandReading> readings, Func<ImportedCommand, ValueTask> answered, CancellationToken cancellationToken)
    {
        var options = new ImportOptions { Cutover = DateTimeOffset.MaxValue, WritesBeforeWaiting = true, Answered = answered };
        return Service.ImportAsync(readings.Select(Timed), options, cancellationToken);
    }

    /// <summary>Assesses from the facts of an existing episode whether the client is getting better.</summary>
    public async Task<EpisodeAssessment> AssessAsync(RecordKey episode, CancellationToken cancellationToken)
    {
        var read = await Service.ReadEpisodeAsync(episode.Clinic, new EpisodeId(episode.Id), cancellationToken).ConfigureAwait(false);
        var client = await Service.ReadClientAsync(episode.Clinic, read!.Client, cancellationToken).ConfigureAwait(false);
        return EpisodeAssessment.Of(read, client, Policy);
    }

    private CommandReading Timed(CommandReading reading)
    {
        if (reading.Command is { At: var at } && RecordLimits.Contains(at.ToUniversalTime()))
        {
            _clock.Advance(at);
        }

        return reading;
    }
}
