using TherapyOutcomes.Cli.Wording;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>
/// Describes an event on one line: what it is, and the numbers, kinds and ids that matter in it, but never a client's words.
/// </summary>
internal sealed class EventWords(Phrases phrases, IReadOnlySet<FactId> corrected)
{
    private static readonly int ConsentElements = Enum.GetValues<ConsentElement>().Length;

    public string Of(TherapyEvent @event)
    {
        var name = NameOf(@event);
        return DetailOf(@event) is { } detail ? phrases.Say("history.detail", ("event", name), ("detail", detail)) : name;
    }

    // What a client said no to was not done.
    public string NameOf(TherapyEvent @event) => @event switch
    {
        FeedbackRequested { Declined: not null } => phrases.Say("history.feedbackDeclined"),
        SuccessCelebrated { Kind: CelebrationKind.Declined } => phrases.Say("history.celebrationDeclined"),
        RedFlagCleared { Flag: var flag } when RedFlagCatalog.TryGet(flag, out var known) && known.IsProtective => phrases.Say("history.redFlagClosed"),
        _ => phrases.Event(@event.GetType()),
    };

    private string? DetailOf(TherapyEvent @event) => @event switch
    {
        Discontinued { Kind: DiscontinuationKind.Recovered } ended => phrases.Say("detail.endedBetter", ("from", phrases.Word(ended.From))),
        Discontinued ended => phrases.Say("detail.ended", ("from", phrases.Word(ended.From)), ("to", phrases.Word(ended.To)), ("kind", phrases.Word(ended.Kind))),
        StageMoved move => phrases.Say("detail.move", ("from", phrases.Word(move.From)), ("to", phrases.Word(move.To))),
        EpisodeOpened opened => phrases.Say("detail.opened", ("measure", opened.PrimaryMeasure.Value), ("chronicity", phrases.Word(opened.Chronicity))),
        BookingRecorded { Cancelled: true } booking => phrases.Say("detail.bookingCancelled", ("day", phrases.Day(booking.BookedFor))),
        BookingRecorded booking => phrases.Say("detail.booked", ("day", phrases.Day(booking.BookedFor))),
        ContactAttemptRecorded attempt => phrases.Say(attempt.Reached ? "detail.reached" : "detail.notReached", ("channel", attempt.Channel.Value)),
        MissedRecorded missed => phrases.Say("detail.missed", ("what", phrases.Word(missed.What)), ("day", phrases.Day(missed.DueOn))),
        EpisodeTransferred transferred => $"→ {transferred.To.Value}",
        IReminderRaised { Reminder: var reminder } => phrases.Say("detail.reminder", ("command", phrases.Command(reminder.Command)), ("day", phrases.Day(reminder.DueOn)), ("rule", reminder.Rule)),
        GoalSet { Measure: { } measure, Target: { } target } goal => phrases.Say("detail.goal", ("goal", goal.Goal.Value), ("measure", measure.Value), ("target", Numbers.Write(target))),
        GoalSet goal => goal.Goal.Value,
        GoalRecorded goal => phrases.Say("detail.goalMet", ("goal", goal.Goal.Value), ("met", phrases.Word(goal.Met))),
        SessionRecorded session => phrases.Say("detail.session", ("session", session.Session.Value), ("minutes", Numbers.Write(session.Minutes))),
        Corrected { Replacement: { } value } corrected => phrases.Say("detail.correctedTo", ("what", corrected.What.Value), ("value", Numbers.Write(value))),
        Corrected corrected => phrases.Say("detail.takenBack", ("what", corrected.What.Value)),
        _ => MeasurementOf(@event) ?? SafetyOf(@event) ?? PlanOf(@event) ?? TalkOf(@event) ?? ReferralOf(@event),
    };

    private string? MeasurementOf(TherapyEvent @event) => @event switch
    {
        PrimaryMeasureSet set => phrases.Say("detail.decides", ("measure", set.Measure.Value)),
        ScoreRecorded score when corrected.Contains(score.Score) => phrases.Say("detail.correctedScore", ("score", ScoreOf(score)), ("id", score.Score.Value)),
        ScoreRecorded score => ScoreOf(score),
        ImprovementObserved observed => phrases.Say(observed.Holds ? "detail.holds" : "detail.doesNotHold"),
        _ => null,
    };

    private string ScoreOf(ScoreRecorded score) => phrases.Say(
        score.Side switch { null => "detail.score", BodySide.Both => "detail.scoreOfBoth", _ => "detail.scoreOfSide" },
        ("measure", score.Measure.Value),
        ("value", Numbers.Write(score.Value)),
        ("side", score.Side is { } side ? phrases.Word(side) : ""));

    private string? SafetyOf(TherapyEvent @event) => @event switch
    {
        ReactionsChecked check => phrases.Say("detail.check", ("session", check.Session.Value), ("found", phrases.Word(check.Found))),
        ReactionReported reaction => phrases.Say(
            "detail.reaction", ("reaction", reaction.Reaction.Value), ("intensity", phrases.Word(reaction.Intensity)), ("duration", phrases.Word(reaction.Duration))),
        ReactionResolved { By: { } by } resolved => phrases.Say("detail.by", ("what", resolved.Reaction.Value), ("kind", by.Kind.Value)),
        ReactionResolved resolved => resolved.Reaction.Value,
        RedFlagsScreened { Positive.IsEmpty: true } screened => phrases.Say("detail.screenedNone", ("asked", Numbers.Write(screened.Asked.Distinct().Count()))),
        RedFlagsScreened screened => phrases.Say(
            "detail.screened", ("asked", Numbers.Write(screened.Asked.Distinct().Count())), ("positive", string.Join(", ", screened.Positive.Select(flag => flag.Value)))),
        RedFlagReported flag => flag.Flag.Value,
        RedFlagCleared flag => phrases.Say("detail.by", ("what", flag.Flag.Value), ("kind", flag.By.Kind.Value)),
        _ => null,
    };

    private string? PlanOf(TherapyEvent @event) => @event switch
    {
        PlanAdjusted adjusted => string.Join("; ", ChangesOf(adjusted)),
        MaintenanceAgreed agreed => phrases.Say("detail.maintenance", ("weeks", Numbers.Write(agreed.EveryWeeks)), ("day", phrases.Day(agreed.Until))),
        ClientDischarged { CheckOn: { } checkOn } discharged => phrases.Say("detail.dischargeCheck", ("kind", phrases.Word(discharged.Kind)), ("day", phrases.Day(checkOn))),
        ClientDischarged discharged => phrases.Word(discharged.Kind),
        TreatmentConsentRecorded consent => phrases.Say(
            consent.Written ? "detail.consentWritten" : "detail.consentSpoken", ("explained", Numbers.Write(consent.Explained.Distinct().Count())), ("all", Numbers.Write(ConsentElements))),
        _ => null,
    };

    private IEnumerable<string> ChangesOf(PlanAdjusted adjusted)
    {
        if (adjusted.SessionsPerWeek is { } perWeek)
        {
            yield return phrases.Say("detail.planFrequency", ("sessionsPerWeek", Numbers.Write(perWeek)));
        }

        if (adjusted.Minutes is { } minutes)
        {
            yield return phrases.Say("detail.planMinutes", ("minutes", Numbers.Write(minutes)));
        }

        if (adjusted.Weeks is { } weeks)
        {
            yield return phrases.Say("detail.planWeeks", ("weeks", Numbers.Write(weeks)));
        }

        if (adjusted.Techniques is { } techniques)
        {
            yield return phrases.Say("detail.planTechniques", ("techniques", string.Join(", ", techniques.Select(technique => technique.Value))));
        }
    }

    private string? TalkOf(TherapyEvent @event) => @event switch
    {
        ImprovementDocumented documented => documented.Note.Value,
        NoteSigned signed => signed.Note.Value,
        NoteAmended amended => amended.Note.Value,
        ImprovementDiscussed talk => phrases.Say("detail.understood", ("understood", phrases.Word(talk.Understood))),
        CheckInRecorded checkIn => phrases.Say(
            "detail.checkIn", ("listened", Numbers.Write(checkIn.Listened)), ("rightGoals", Numbers.Write(checkIn.RightGoals)), ("comfortable", Numbers.Write(checkIn.Comfortable))),
        ConcernRaised raised => raised.Concern.Value,
        ConcernResolved resolved => resolved.Concern.Value,
        FeedbackRequested request => request.Request.Value,
        FeedbackRecorded feedback => phrases.Say("detail.feedback", ("request", feedback.Request.Value), ("rating", Numbers.Write(feedback.Rating))),
        FeedbackActedOn acted => acted.Request.Value,
        ClientToldOfAction told => told.Request.Value,
        SuccessCelebrated { Kind: not CelebrationKind.Declined } celebrated => phrases.Word(celebrated.Kind),
        _ => null,
    };

    private string? ReferralOf(TherapyEvent @event) => @event switch
    {
        ReferralProposed referral => phrases.Say("detail.proposed", ("referral", referral.Referral.Value), ("urgency", phrases.Word(referral.Urgency)), ("kind", referral.To.Kind.Value)),
        ReferralSent { WithoutConsent: true } referral => phrases.Say("detail.withoutConsent", ("referral", referral.Referral.Value)),
        ReferralSent referral => referral.Referral.Value,
        ReferralRefused referral => referral.Referral.Value,
        ReferralClosed referral => referral.Referral.Value,
        ReferralReportRecorded report => report.Referral.Value,
        ReportSent report => report.Referral.Value,
        ReferralResponseRecorded response => phrases.Say("detail.response", ("referral", response.Referral.Value), ("response", phrases.Word(response.Response))),
        InboundReferralRecorded inbound => phrases.Say("detail.from", ("what", inbound.Referral.Value), ("kind", inbound.From.Kind.Value)),
        _ => null,
    };
}
