using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Episodes</c>.</summary>
internal static class EpisodesCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("open-episode", typeof(OpenEpisode), ReadOpenEpisode),
        new("set-goal", typeof(SetGoal), ReadSetGoal),
        new("record-goal", typeof(RecordGoal), ReadRecordGoal),
        new("record-session", typeof(RecordSession), ReadRecordSession),
        new("record-missed", typeof(RecordMissed), ReadRecordMissed),
        new("record-contact-attempt", typeof(RecordContactAttempt), ReadRecordContactAttempt),
        new("correct", typeof(Correct), ReadCorrect),
        new("transfer-episode", typeof(TransferEpisode), ReadTransferEpisode),
        new("review-stage", typeof(ReviewStage), ReadReviewStage),
        new("discontinue", typeof(Discontinue), ReadDiscontinue),
        new("resume", typeof(Resume), ReadResume),
    ];

    private static OpenEpisode ReadOpenEpisode(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Client = fields.Id<ClientId>("client"),
            Practitioner = fields.Id<PractitionerId>("practitioner"),
            Complaint = fields.Text("complaint"),
            PrimaryMeasure = fields.Id<MeasureId>("primaryMeasure"),
            Chronicity = fields.Enum<Chronicity>("chronicity"),
            Plan = fields.ObjectOrNull("plan", Shapes.PlanOfCare),
        };

    private static SetGoal ReadSetGoal(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Goal = fields.Id<FactId>("goal"),
            Text = fields.Text("text"),
            Measure = fields.IdOrNull<MeasureId>("measure"),
            Target = fields.DecimalOrNull("target"),
        };

    private static RecordGoal ReadRecordGoal(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Goal = fields.Id<FactId>("goal"),
            Met = fields.Enum<GoalMet>("met"),
        };

    private static RecordSession ReadRecordSession(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Session = fields.Id<FactId>("session"),
            Techniques = fields.Terms("techniques"),
            Minutes = fields.Int("minutes"),
            Areas = fields.Terms("areas"),
        };

    private static RecordMissed ReadRecordMissed(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            What = fields.Enum<MissedKind>("what"),
            DueOn = fields.Date("dueOn"),
        };

    private static RecordContactAttempt ReadRecordContactAttempt(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Channel = fields.Term("channel"),
            Reached = fields.Bool("reached"),
        };

    private static Correct ReadCorrect(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            What = fields.Id<FactId>("what"),
            Reason = fields.Text("reason"),
            Replacement = fields.DecimalOrNull("replacement"),
        };

    private static TransferEpisode ReadTransferEpisode(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            To = fields.Id<PractitionerId>("to"),
            Reason = fields.Text("reason"),
        };

    private static ReviewStage ReadReviewStage(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
        };

    private static Discontinue ReadDiscontinue(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Kind = fields.Enum<DiscontinuationKind>("kind"),
            Reason = fields.Text("reason"),
        };

    private static Resume ReadResume(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Reason = fields.Text("reason"),
        };
}
