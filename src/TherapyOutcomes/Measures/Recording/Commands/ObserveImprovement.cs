using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records what the practitioner sees of the improvement; it decides only where scores can't.</summary>
/// <remarks>The command <c>observe-improvement</c>. Immutable and thread-safe.</remarks>
public sealed record ObserveImprovement : EpisodeCommand
{
    /// <summary>The new observation's id; absent = generated.</summary>
    public FactId? Observation { get; init; }

    /// <summary>What was observed, in words.</summary>
    public ClientText? Text { get; init; }

    /// <summary>Whether the client is better (and still is).</summary>
    public required bool Holds { get; init; }

    internal override FactId? NewFact => Observation;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("observation", Observation);
    }

    // One field in JSON: what looks like an id names the observation, anything else describes it.
    internal static ObserveImprovement Read(FieldReader fields)
    {
        var observation = fields.Text("observation");
        var isId = Identifier.IsValid(observation.Reveal(), string.Empty) && observation.Reveal().Any(char.IsAsciiDigit);
        return new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Observation = isId ? new FactId(observation.Reveal()) : null,
            Text = isId ? default(ClientText?) : observation,
            Holds = fields.Bool("holds"),
        };
    }

    internal ImprovementObserved ToEvent(FactId observation) => new() { Observation = observation, Text = Text, Holds = Holds };
}
