using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Feedback</c>.</summary>
internal static class FeedbackCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("request-feedback", typeof(RequestFeedback), ReadRequestFeedback),
        new("record-feedback", typeof(RecordFeedback), ReadRecordFeedback),
        new("act-on-feedback", typeof(ActOnFeedback), ReadActOnFeedback),
        new("tell-client", typeof(TellClient), ReadTellClient),
    ];

    private static RequestFeedback ReadRequestFeedback(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Request = fields.Id<FactId>("request"),
            Session = fields.Id<FactId>("session"),
            Declined = fields.TextOrNull("declined"),
        };

    private static RecordFeedback ReadRecordFeedback(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Request = fields.Id<FactId>("request"),
            Rating = fields.Int("rating"),
            Recommend = fields.IntOrNull("recommend"),
            Comment = fields.Text("comment"),
        };

    private static ActOnFeedback ReadActOnFeedback(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Request = fields.Id<FactId>("request"),
            Action = fields.Text("action"),
        };

    private static TellClient ReadTellClient(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Request = fields.Id<FactId>("request"),
            How = fields.Text("how"),
        };
}
