using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client and the practitioner agreed on maintenance sessions.</summary>
/// <remarks>Corresponds to the <c>agree-maintenance</c> command.</remarks>
public sealed record AgreeMaintenance : EpisodeCommand
{
    /// <summary>The number of weeks between sessions, from 1 to 104.</summary>
    public required int EveryWeeks { get; init; }

    /// <summary>The last day of the agreement, from the day of the command on.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The person who proposed maintenance.</summary>
    public required ProposedBy ProposedBy { get; init; }

    internal MaintenanceAgreed ToEvent() => new()
    {
        EveryWeeks = EveryWeeks,
        Until = Until,
        ProposedBy = ProposedBy,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Range("everyWeeks", EveryWeeks, 1, 104);
        check.Enumeration("proposedBy", ProposedBy);
        check.Day("until", Until);
    }

    internal static AgreeMaintenance Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        EveryWeeks = fields.Int("everyWeeks"),
        Until = fields.Date("until"),
        ProposedBy = fields.Enum<ProposedBy>("proposedBy"),
    };
}
