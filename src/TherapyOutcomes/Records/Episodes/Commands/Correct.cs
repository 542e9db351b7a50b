using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Corrects a fact: withdraws it, or replaces the value of a score. The original stays on record.</summary>
/// <remarks>Corresponds to the <c>correct</c> command.</remarks>
public sealed record Correct : EpisodeCommand
{
    /// <summary>The id of the fact to correct.</summary>
    public required FactId What { get; init; }

    /// <summary>The reason for the correction.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The correct value of a score. If null, the fact is withdrawn.</summary>
    public decimal? Replacement { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override FactReference? Reference => new FactReference(FactKind.Correctable, What);

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("what", What);
        check.Text("reason", Reason);
    }

    internal static Correct Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        What = fields.Id<FactId>("what"),
        Reason = fields.Text("reason"),
        Replacement = fields.DecimalOrNull("replacement"),
    };

    internal Corrected ToEvent() => new() { What = What, Reason = Reason, Replacement = Replacement };
}
