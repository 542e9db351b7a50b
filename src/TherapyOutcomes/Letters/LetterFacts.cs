using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Practices.Communication.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>The facts of an episode that a letter tells the client: about a current improvement, or about care that ended.</summary>
internal sealed class LetterFacts
{
    // People remember about three points at a time (Am Fam Physician 2015;92:118): the deciding measure and two others.
    private const int MostOthers = 2;

    // Soreness that lasts longer is one of the reasons to call.
    private const int SoreDays = 2;

    private const int DaysInAWeek = 7;

    public LetterFacts(RuleContext context)
    {
        Course = context.Assessment.Course;
        IsImproved = Course is { HasCurrentImprovement: true, Improvement: not null };
        Ended = EndedOn(context);
        Primary = context.Assessment.Primary;
        CareStart = context.Assessment.CycleStart;
        Others = [.. context.Assessment.Others.Where(IsOfNow).OrderByDescending(IsWorse).Take(MostOthers)];
        IsAcute = context.Episode.Chronicity == Chronicity.Acute;
        Talks = context.KeptImprovement is not null ? ImprovementTalks.Since(context) : OfThisTimeInCare(context);
        Discharge = context.Discharge?.Event;
        var heard = NewestWord(context);
        IsOfThePast = context.Episode.Stage == EpisodeStage.Discontinued || context.DaysFrom(heard) >= EpisodeAssessment.StaleDays;
        IsUnaskedSinceClearance = !IsOfThePast && context.Client.LastClearance?.Day > heard;
        HadStrongReaction = context.Episode.Monitoring.Reactions.Any(reaction => reaction.Course.Intensity == ReactionIntensity.Severe && context.Assessment.Cycle.Includes(reaction.Recording.Day));
        IsAgain = context.Assessment.Cycle.Number > 1;
        MayComeAgain = Discharge is null && context.Episode.Stage != EpisodeStage.Discontinued && context.Episode.Planning is { WithdrawalOfConsent: null, Current.SessionsPerWeek: not null };
        HasNextVisit = Discharge is null ? Rules.Visits.MayBeAskedFor(context) : Rules.Visits.Booked(context) is not null;
        WillBeAsked = Discharge is not null && context.MayContact && !context.Episode.Stage.IsEnded();
        OtherSides = NewestOfOtherSides(context);
        IsSoonAfterVisit = context.Episode.Care.Sessions.Any(session => !session.IsWithdrawn && session.Day >= context.Today.AddDays(-SoreDays));
        ClinicName = context.Policy.ClinicName;
        ClinicPhone = context.Policy.ClinicPhone;
        Today = context.Today;
        Visits = [.. context.Episode.Care.Sessions.Where(session => !session.IsWithdrawn && session.Day >= context.Assessment.CycleStart).Select(session => session.Day)];
        MetGoals = context.Episode.Care.AreGoalsMet || Discharge is { Kind: DischargeKind.GoalsMet };
        WasReferredOn = context.Episode.Progress.Ending == DiscontinuationKind.ReferredOn;
        MayContact = context.MayContact;
        IsRecallAhead = IsAskedAgain(context);
    }

    public ImprovementCourse Course { get; }

    /// <summary>True if there is an improvement to write about; otherwise, false.</summary>
    public bool IsImproved { get; }

    /// <summary>The current improvement. There is one only if <see cref="IsImproved"/> is true.</summary>
    public Improvement Improvement => Course.Improvement!;

    public MeasureAssessment Primary { get; }

    /// <summary>The newest score that can be compared with the baseline.</summary>
    public ScoreComparison? Change => Primary.Newest;

    /// <summary>True if the deciding minimal detectable change is not verified, so that the letter claims less; otherwise, false.</summary>
    public bool HasUncertainError => Change is { } change && Primary.MdcOf(change) is { Mark: EvidenceMark.Uncertain };

    /// <summary>True if the deciding minimal important change is not verified, so that the letter claims less; otherwise, false.</summary>
    public bool HasUncertainSize => Primary.Measure.Mic is { Mark: EvidenceMark.Uncertain };

    /// <summary>The other measures, starting with those that got worse.</summary>
    public ImmutableArray<MeasureAssessment> Others { get; }

    public bool IsAcute { get; }

    /// <summary>The talks with the client about this improvement, or in this time in care if there is none, ordered by time.</summary>
    public FactList<Recorded<ImprovementDiscussed>> Talks { get; }

    /// <summary>The days of the visits of this time in care, ordered by time.</summary>
    public ImmutableArray<DateOnly> Visits { get; }

    /// <summary>The first day of this time in care.</summary>
    public DateOnly CareStart { get; }

    /// <summary>The day of the discharge or the end of care; null while care goes on.</summary>
    public DateOnly? Ended { get; }

    /// <summary>True if the client's goals are met; otherwise, false.</summary>
    public bool MetGoals { get; }

    /// <summary>True if care ended because somebody else took over; otherwise, false.</summary>
    public bool WasReferredOn { get; }

    /// <summary>True if the client agrees to routine contacts; otherwise, false.</summary>
    public bool MayContact { get; }

    /// <summary>True if the clinic will ask the client again how it is; otherwise, false.</summary>
    public bool IsRecallAhead { get; }

    /// <summary>The newest score for each side of the body that the deciding measure's baseline isn't for.</summary>
    public ImmutableArray<Score> OtherSides { get; }

    /// <summary>
    /// True if the facts say only how the client was when last heard from: care ended with the improvement, or nothing new is known for so
    /// long that it can't be told how they are now; otherwise, false.
    /// </summary>
    public bool IsOfThePast { get; }

    /// <summary>True if this is not the client's first time in care, so that the comparison is with the day on which they came back; otherwise, false.</summary>
    public bool IsAgain { get; }

    /// <summary>True if the plan in force foresees visits, so that the letter must not say that none are planned; otherwise, false.</summary>
    public bool MayComeAgain { get; }

    /// <summary>True if the client has not been asked how it is since something serious was cleared; otherwise, false.</summary>
    public bool IsUnaskedSinceClearance { get; }

    /// <summary>True if the client had a severe reaction in this time in care, so that a sore muscle is not all to expect; otherwise, false.</summary>
    public bool HadStrongReaction { get; }

    /// <summary>The client's newest word that the improvement does not hold, if nothing has settled it since; otherwise, null.</summary>
    public Observation? Doubt => Course.Doubt;

    /// <summary>The discharge in force; null if there is none.</summary>
    public ClientDischarged? Discharge { get; }

    /// <summary>True if the letter may speak of the next visit; otherwise, false.</summary>
    public bool HasNextVisit { get; }

    /// <summary>True if the last visit was so few days ago that the client may be sore from it; otherwise, false.</summary>
    public bool IsSoonAfterVisit { get; }

    /// <summary>True if the clinic will ask the client once more by phone or message whether the improvement lasts; otherwise, false.</summary>
    public bool WillBeAsked { get; }

    /// <summary>The name of the clinic; null if letters give none.</summary>
    public string? ClinicName { get; }

    /// <summary>The phone number of the clinic; null if letters give none.</summary>
    public string? ClinicPhone { get; }

    /// <summary>The day on which the letter is written.</summary>
    public DateOnly Today { get; }

    /// <summary>The newest talk that settled self-care, either with a plan or because the client declined one.</summary>
    public ImprovementDiscussed? SelfCareTalk => Talks.LastOrDefault(talk => ImprovementTalks.SettlesSelfCare(talk.Event)).Event;

    /// <summary>The steps of the self-care plan whose text has not been erased.</summary>
    public ImmutableArray<SelfCareStep> Steps => [.. (SelfCareTalk?.SelfCare ?? []).Where(step => !step.What.IsErased && !step.What.IsBlank)];

    public bool HasDeclinedSelfCare => SelfCareTalk is { SelfCare: null or { IsEmpty: true } };

    /// <summary>Returns the day of the discharge or the end of care; null while care goes on, also as agreed maintenance after completion.</summary>
    public static DateOnly? EndedOn(RuleContext context) =>
        context.Discharge?.Day
        ?? (context.Episode.Stage.IsEnded() && !context.Episode.Planning.HasMaintenanceOn(context.Today) ? context.DayOf(context.Episode.Progress.StageSince) : null);

    public IEnumerable<LetterGap> Gaps()
    {
        if (Course.Improvement is { IsObserved: true })
        {
            yield return LetterGap.Measurement;
        }

        if (Talks.IsEmpty)
        {
            yield return LetterGap.Discussion;
        }

        if (SelfCareTalk is null)
        {
            yield return LetterGap.SelfCare;
        }
        else if (!HasDeclinedSelfCare && Steps.IsEmpty)
        {
            yield return SelfCareTalk.SelfCare!.Value.Any(step => step.What.IsErased) ? LetterGap.SelfCareErased : LetterGap.SelfCare;
        }
    }

    // A rating of change has no earlier score to mention. The letter says "is now" about another measure only while its score can contradict
    // the deciding one (MON010).
    private bool IsOfNow(MeasureAssessment other) =>
        other.Baseline is not null && other.Newest is { Verdict: not Verdict.NotComputable, Day: var day } && day >= (Primary.Newest?.Day ?? Course.Improvement?.Day ?? CareStart).AddDays(-EpisodeAssessment.MixedDays);

    private static DateOnly NewestWord(RuleContext context)
    {
        var course = context.Assessment.Course;
        var day = course.Improvement?.Since ?? context.Assessment.CycleStart;
        day = context.Assessment.Primary.NewestScore?.Day is { } scored && scored > day ? scored : day;
        var said = context.Episode.Measurement.Observations.Newest(static observation => !observation.IsWithdrawn)?.Day;
        return said > day ? said.Value : day;
    }

    private ImmutableArray<Score> NewestOfOtherSides(RuleContext context) => Primary.Baseline is not { } baseline ? [] :
    [
        .. context.Episode.Measurement.Scores
            .Where(score => !score.IsWithdrawn && score.Measure == Primary.Measure.Id && score.Side != baseline.Side && context.Assessment.Cycle.Includes(score.Day))
            .GroupBy(score => score.Side)
            .Select(scores => scores.Last()),
    ];

    private static FactList<Recorded<ImprovementDiscussed>> OfThisTimeInCare(RuleContext context) =>
        context.Episode.Communication.Discussions.RemoveAll(talk => talk.Day < context.Assessment.CycleStart);

    // The check after a discharge and the recalls (MON003, MON014). Nobody is asked after an ending that isn't a completion.
    private static bool IsAskedAgain(RuleContext context)
    {
        if (!context.MayContact || context.Episode.Stage == EpisodeStage.Discontinued)
        {
            return false;
        }

        var left = context.Discharge?.Day ?? (context.Episode.Stage == EpisodeStage.Completed ? context.DayOf(context.Episode.Progress.StageSince) : null);
        return left is { } day && context.Policy.RecallWeeks.Any(weeks => context.Today <= day.AddDays(weeks * DaysInAWeek));
    }

    private static bool IsWorse(MeasureAssessment other) => other.Newest is { Verdict: Verdict.Deteriorated or Verdict.PossiblyDeteriorated };
}
