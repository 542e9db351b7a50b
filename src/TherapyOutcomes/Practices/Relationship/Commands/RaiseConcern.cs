using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a concern of the client.</summary>
/// <remarks>The command <c>raise-concern</c>. Immutable and thread-safe.</remarks>
public sealed record RaiseConcern : EpisodeCommand
{
    /// <summary>The new concern's id.</summary>
    public required FactId Concern { get; init; }

    /// <summary>The concern.</summary>
    public required ClientText Text { get; init; }

    internal override FactId? NewFact => Concern;

    internal ConcernRaised ToEvent() => new()
    {
        Concern = Concern,
        Text = Text,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("concern", Concern);
    }

    internal static RaiseConcern Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Concern = fields.Id<FactId>("concern"),
        Text = fields.Text("text"),
    };
}
