using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records the client's feedback. It is about the experience and is never an outcome score.</summary>
/// <remarks>Corresponds to the <c>record-feedback</c> command.</remarks>
public sealed record RecordFeedback : EpisodeCommand
{
    /// <summary>The id of the feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>The rating, from 1 to 5.</summary>
    public required int Rating { get; init; }

    /// <summary>The likelihood that the client would recommend the clinic, from 0 to 10, or null if not given.</summary>
    public int? Recommend { get; init; }

    /// <summary>The client's comment.</summary>
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
        check.Text("comment", Comment);
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
