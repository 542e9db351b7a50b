using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that client and practitioner agreed on maintenance sessions.</summary>
/// <remarks>The command <c>agree-maintenance</c>. Immutable and thread-safe.</remarks>
public sealed record AgreeMaintenance : EpisodeCommand
{
    /// <summary>Weeks between sessions, 1 to 104.</summary>
    public required int EveryWeeks { get; init; }

    /// <summary>The last day it is agreed for.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who proposed it.</summary>
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
