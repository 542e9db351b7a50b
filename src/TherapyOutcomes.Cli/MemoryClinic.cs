using TherapyOutcomes.Commands;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli;

/// <summary>Represents a clinic that exists only during the run. Every command is evaluated at its own time.</summary>
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

    public Task<Answer> SubmitAsync(Command command, CancellationToken cancellationToken)
    {
        _clock.Set(command.At);
        return Service.SubmitAsync(command, cancellationToken);
    }

    /// <summary>Assesses from the facts of an existing episode whether the client is getting better.</summary>
    public async Task<EpisodeAssessment> AssessAsync(RecordKey episode, CancellationToken cancellationToken)
    {
        var read = await Service.ReadEpisodeAsync(episode.Clinic, new EpisodeId(episode.Id), cancellationToken).ConfigureAwait(false);
        return EpisodeAssessment.Of(read!, Policy);
    }
}
