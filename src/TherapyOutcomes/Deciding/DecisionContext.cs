using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Deciding;

/// <summary>Everything that a decision depends on besides the record and the command.</summary>
internal sealed record DecisionContext
{
    public required ClientRecord Client { get; init; }

    /// <summary>The practitioner that the record is about or treated by.</summary>
    public PractitionerRecord Practitioner { get; init; } = PractitionerRecord.Empty;

    /// <summary>The practitioners who treat the client in any open episode, where the command needs to know them; otherwise, none.</summary>
    public ImmutableArray<PractitionerId> CareTeam { get; init; } = [];

    /// <summary>Outcomes of the practitioner's caseload, if the host gave them.</summary>
    public CaseloadSummary? Caseload { get; init; }

    public required ClinicPolicy Policy { get; init; }

    public required RuleBook Rules { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The time at which the resulting events are recorded, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Makes the tokens of recipients, under the client's key where there is one.</summary>
    public NameTokens Tokens { get; init; } = NameTokens.Plain;

    /// <summary>True if the command comes from the clinic's earlier records; otherwise, false.</summary>
    public bool IsImported { get; init; }

    /// <summary>The ids for the resulting events.</summary>
    public EventIds Events { get; init; }

    /// <summary>The earlier assessment of the episode, which is reused or extended.</summary>
    public EpisodeAssessment? Known { get; init; }

    /// <summary>The ids of the facts already in the record; null to look them up when they are needed.</summary>
    public FactIndex? Facts { get; init; }

    /// <summary>Returns the context in which rules see a record. An earlier assessment is reused.</summary>
    public RuleContext For(Episode? episode, Command? command, EpisodeAssessment? assessment = null, ICommandAvailability? availability = null) =>
        new(episode, assessment, Client, Policy, Now, command)
        {
            Book = Rules,
            Practitioner = Practitioner,
            CareTeam = CareTeam,
            Caseload = Caseload,
            Facts = Facts!,
            Availability = availability,
            IsImported = IsImported,
            Tokens = Tokens,
        };

    /// <summary>Evaluates the client's or the practitioner's record.</summary>
    public Evaluation Evaluate(RecordKind kind, Command? command)
    {
        var view = For(episode: null, command);
        return Evaluation.Of(view, Rules.Check(view, kind), canMoveOn: false, RemindersOf(kind));
    }

    /// <summary>The reminders that were raised in the client's or the practitioner's record.</summary>
    public FactList<RaisedReminder> RemindersOf(RecordKind kind) => kind == RecordKind.Client ? Client.Reminders : Practitioner.Reminders;

    /// <summary>Records the events that follow from a command in its own record.</summary>
    public ImmutableArray<RecordedEvent> Recorded(Command command, IEnumerable<TherapyEvent> events, long version) =>
        [.. events.Select((@event, place) => new RecordedEvent(@event, Metadata(command, version + 1 + place, place)))];

    /// <summary>The metadata of an event of the command's own record.</summary>
    /// <param name="command">The command.</param>
    /// <param name="version">The record's version after the event.</param>
    /// <param name="place">The position of the event among all events of the command.</param>
    public EventMetadata Metadata(Command command, long version, int place) => new()
    {
        Record = command.Record,
        Version = version,
        EventId = Events.At(place),
        Command = command.CommandId!.Value,
        Cause = new CommandReference(command.Record, command.CommandId!.Value),
        Actor = command.Actor,
        OccurredAt = command.At,
        Day = ClinicCalendar.DayOfFact(command.At, Policy.TimeZone),
        RecordedAt = RecordedAt,
        WorkflowVersion = Transitions.Version,
        PolicyFingerprint = Policy.Fingerprint,
        IsImported = IsImported,
    };
}
