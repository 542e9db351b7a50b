using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Discharges the client: the plan of care foresees no further sessions. One check by phone or message remains.</summary>
/// <remarks>Corresponds to the <c>discharge</c> command.</remarks>
public sealed record Discharge : EpisodeCommand
{
    /// <summary>The reason why no further sessions are needed.</summary>
    public required DischargeKind Kind { get; init; }

    /// <summary>The advice to the client on what to do if the complaint comes back.</summary>
    public required ClientText Advice { get; init; }

    /// <summary>
    /// The day on which to ask the client how it is, not before the day of the discharge. If null, it is the first day on which the
    /// improvement can be sustained.
    /// </summary>
    public DateOnly? CheckOn { get; init; }

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("kind", Kind);
        check.Words("advice", Advice);
        check.Day("checkOn", CheckOn);
    }

    internal static Discharge Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Kind = fields.Enum<DischargeKind>("kind"),
        Advice = fields.Words("advice"),
        CheckOn = fields.DateOrNull("checkOn"),
    };

    internal ClientDischarged ToEvent(FactId? newestScore) => new() { Kind = Kind, Advice = Advice, CheckOn = CheckOn, BasedOn = newestScore };
}
