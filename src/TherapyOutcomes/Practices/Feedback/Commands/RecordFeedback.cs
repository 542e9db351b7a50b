using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Records the client's feedback. It is about the experience, never an outcome score.</summary>
/// <remarks>The command <c>record-feedback</c>. Immutable and thread-safe.</remarks>
public sealed record RecordFeedback : EpisodeCommand
{
    /// <summary>The request.</summary>
    public required FactId Request { get; init; }

    /// <summary>The rating, 1 to 5.</summary>
    public required int Rating { get; init; }

    /// <summary>Would recommend, 0 to 10.</summary>
    public int? Recommend { get; init; }

    /// <summary>What the client says.</summary>
    public required ClientText Comment { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.FeedbackRequest, Request);

    internal FeedbackRecorded ToEvent() => new()
    {
        Request = Request,
        Rating = Rating,
        Recommend = Recommend,
        Comment = Comment,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("request", Request);
        check.Range("rating", Rating, 1, 5);
        check.Range("recommend", Recommend, 0, 10);
    }

    internal static RecordFeedback Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Request = fields.Id<FactId>("request"),
        Rating = fields.Int("rating"),
        Recommend = fields.IntOrNull("recommend"),
        Comment = fields.Text("comment"),
    };
}
