using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Corrects a fact: takes it back, or replaces a score's value. The original stays on record.</summary>
/// <remarks>The command <c>correct</c>. Immutable and thread-safe.</remarks>
public sealed record Correct : EpisodeCommand
{
    /// <summary>The fact to correct.</summary>
    public required FactId What { get; init; }

    /// <summary>Why it is corrected.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The right value of a score; absent takes the fact back.</summary>
    public decimal? Replacement { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Correctable, What);

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("what", What);
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
