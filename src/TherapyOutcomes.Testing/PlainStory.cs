using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Testing;

/// <summary>
/// Plays the chapters of a success, each from one stage to the next, and the loss and return of a gain. The clock only moves forward.
/// </summary>
internal static class PlainStory
{
    // A gain that returns within two weeks was lost to a flare-up and is the same improvement.
    private const int FlareUpDays = 14;

    private static readonly ImmutableArray<Chapter> Chapters =
    [
        new(WorkflowTrigger.ImprovementFound, EpisodeStage.Documenting, Improve),
        new(WorkflowTrigger.Documented, EpisodeStage.Monitoring, SignANote),
        new(WorkflowTrigger.Sustained, EpisodeStage.Adjusting, FollowUp),
        new(WorkflowTrigger.PlanSettled, EpisodeStage.Communicating, care => care.ConfirmPlan()),
        new(WorkflowTrigger.ClientInformed, EpisodeStage.Referring, care => care.DiscussImprovement()),
        new(WorkflowTrigger.ReferralSettled, EpisodeStage.Celebrating, care => care.DecideNoReferral()),
        new(WorkflowTrigger.Celebrated, EpisodeStage.Completed, AskAndCelebrate),
    ];

    /// <summary>
    /// Plays the story up to a stage, starting from the episode's current stage. Acts that were done ahead of time may carry it over several
    /// chapters.
    /// </summary>
    public static void Reach(TestEpisode care, EpisodeStage stage)
    {
        Expect.That(care.Stage != EpisodeStage.Discontinued, $"Care has ended: resume it first.");
        foreach (var (trigger, reached, play) in Chapters)
        {
            if (reached <= stage && care.Stage < reached)
            {
                play(care).AssertAccepted();
                ExpectMoved(care, care.Stage >= reached && care.Stage <= stage, trigger);
            }
        }
    }

    /// <summary>Plays the loss of the gain a week later.</summary>
    public static void LoseGain(TestEpisode care)
    {
        care.Later(TimeSpan.FromDays(7)).RecordScore(OdiScores.Lost).AssertAccepted();
        Expect.That(AssessmentOf(care).Course.CurrentLoss is not null, $"There was no gain to lose; the episode is in {care.Stage}.");
    }

    /// <summary>Plays the return of the gain a week later.</summary>
    public static void RegainGain(TestEpisode care)
    {
        var answer = care.Later(TimeSpan.FromDays(7)).RecordScore(OdiScores.Improved).AssertAccepted();
        var isBack = care.Stage == EpisodeStage.Completed
            ? AssessmentOf(care).Course is { HasCurrentImprovement: true, Improvement.RegainedBy: not null }
            : answer.Events.Any(recorded => recorded.Event is GainRegained);
        ExpectMoved(care, isBack, WorkflowTrigger.GainRegained);
    }

    // After a loss it waits a day longer than a flare-up may last. Otherwise it would not be a new improvement.
    private static Answer Improve(TestEpisode care)
    {
        BeginCycle(care);
        var ahead = 14;
        if (AssessmentOf(care).Course.CurrentLoss is { } loss)
        {
            ahead = Math.Max(ahead, loss.Day.DayNumber + FlareUpDays + 1 - care.Clinic.Policy.DayOf(care.Clinic.Now).DayNumber);
        }

        return care.Later(TimeSpan.FromDays(ahead)).RecordScore(OdiScores.Improved, care.Fresh("better"));
    }

    // Care that was resumed needs its own baseline and session.
    private static void BeginCycle(TestEpisode care)
    {
        var episode = care.Read();
        if (!episode.Care.Sessions.Any(session => session is { IsWithdrawn: false } && session.Day >= AssessmentOf(care).CycleStart))
        {
            care.Later(TimeSpan.FromHours(1)).RecordScore(OdiScores.Baseline, care.Fresh("baseline")).AssertAccepted();
            care.Later(TimeSpan.FromHours(1)).RecordSession(care.Fresh("s")).AssertAccepted();
        }
    }

    private static Answer SignANote(TestEpisode care)
    {
        var note = care.Fresh("n");
        care.DocumentImprovement(note).AssertAccepted();
        return care.SignNote(note);
    }

    // Three follow-up days: two sessions, and the day of the sustaining score itself.
    private static Answer FollowUp(TestEpisode care)
    {
        care.Later(TimeSpan.FromDays(7)).RecordSession(care.Fresh("s")).AssertAccepted();
        care.Later(TimeSpan.FromDays(7)).RecordSession(care.Fresh("s")).AssertAccepted();
        return care.Later(TimeSpan.FromDays(14)).RecordScore(OdiScores.Improved, care.Fresh("lasting"));
    }

    private static Answer AskAndCelebrate(TestEpisode care)
    {
        var episode = care.Read();
        var sessions = episode.Care.Sessions.Where(session => session.Day >= AssessmentOf(care).CycleStart);
        var unasked = sessions.FirstOrDefault(session => !episode.Feedback.Requests.Any(request => request.Session == session.Id)) ?? sessions.Last();
        care.RequestFeedback(care.Fresh("f"), unasked.Id.Value).AssertAccepted();
        return care.Celebrate();
    }

    private static EpisodeAssessment AssessmentOf(TestEpisode care) => care.Assess();

    private static void ExpectMoved(TestEpisode care, bool moved, WorkflowTrigger trigger)
    {
        if (moved)
        {
            return;
        }

        var found = care.Evaluate().Findings;
        var holding = found.Where(finding => finding.Severity >= RuleSeverity.Required && finding.Rule.Effects.Any(effect => effect.Trigger == trigger));
        Expect.That(false, $"{trigger} did not fire in {care.Stage}. Held by: {Keys(holding)}. Found: {Keys(found)}.");
    }

    private static string Keys(IEnumerable<Finding> findings) =>
        string.Join(", ", findings.Select(finding => finding.MessageKey).Distinct().DefaultIfEmpty("nothing"));

    private readonly record struct Chapter(WorkflowTrigger Trigger, EpisodeStage Stage, Func<TestEpisode, Answer> Play);
}
