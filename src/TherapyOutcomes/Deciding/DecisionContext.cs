using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Deciding;

/// <summary>All that a decision depends on besides the record and the command.</summary>
internal sealed record DecisionContext
{
    public required ClientRecord Client { get; init; }

    /// <summary>The practitioner that the record is about or treated by.</summary>
    public PractitionerRecord Practitioner { get; init; } = new();

    /// <summary>Outcomes of the practitioner's caseload, if the host gave them.</summary>
    public CaseloadSummary? Caseload { get; init; }

    public required ClinicPolicy Policy { get; init; }

    public required RuleBook Rules { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Names the events that follow.</summary>
    public EventIds Events { get; init; }

    /// <summary>What was assessed of the episode before; it is used again, or extended.</summary>
    public Assessment? Known { get; init; }

    /// <summary>The ids of the facts of the record before; null = looked up where they are needed.</summary>
    public FactIndex? Facts { get; init; }

    /// <summary>The view of a record for rules; an assessment made before is used again.</summary>
    public RuleContext For(Episode? episode, Command? command, Assessment? assessment = null, ICommandAvailability? availability = null) =>
        new(episode, assessment, Client, Policy, Now, command)
        {
            Practitioner = Practitioner,
            Caseload = Caseload,
            Facts = Facts!,
            Availability = availability,
        };

    /// <summary>Judges the client's or the practitioner's record.</summary>
    public Evaluation Evaluate(RecordKind kind, Command? command)
    {
        var view = For(episode: null, command);
        return Evaluation.Of(view, Rules.Check(view, kind), canMoveOn: false);
    }

    /// <summary>Records the events that follow from a command in its own record.</summary>
    public ImmutableArray<RecordedEvent> Recorded(Command command, IEnumerable<TherapyEvent> events, long version) =>
        [.. events.Select((@event, place) => new RecordedEvent(@event, Metadata(command, version + 1 + place, place)))];

    /// <summary>The metadata of an event of the command's own record.</summary>
    /// <param name="command">The command.</param>
    /// <param name="version">The record's version after the event.</param>
    /// <param name="place">The event's place among all that follow from the command.</param>
    public EventMetadata Metadata(Command command, long version, int place) => new()
    {
        Record = command.Record,
        Version = version,
        EventId = Events.At(place),
        Command = command.CommandId!.Value,
        Cause = new CommandReference(command.Record, command.CommandId!.Value),
        Actor = command.Actor,
        OccurredAt = command.At,
        RecordedAt = Now.ToUniversalTime(),
        WorkflowVersion = Transitions.Version,
        Policy = Policy.Fingerprint,
    };
}
