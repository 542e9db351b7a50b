using System.Text;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>
/// What of a world its future depends on, and no more: stages, the course of improvement with times as far as anything
/// waits for them, what holds, and which acts count. Worlds of one abstraction must answer alike; a test samples whether they do.
/// </summary>
internal static class Abstraction
{
    // The waits of the workflow: a flare-up ends after 14 days, an improvement is sustained after 28; the clock steps over
    // either in one go from half of it.
    private static readonly ImmutableArray<int> ToSustained = [1, 13, 28];
    private static readonly ImmutableArray<int> ToGap = [1, 29, 61];
    private static readonly ImmutableArray<int> ToEndOfFlareUp = [1, 15];
    private static readonly ImmutableArray<int> ToEndOfDisagreement = [1, 12, 14, 15];

    public static string Of(World world)
    {
        if (world.HasDied)
        {
            // All that can follow is that it was somebody else.
            return "died|" + Of(world with { Mine = world.Mine with { Progress = world.Mine.Progress.BeforeDeath! }, Client = world.Client with { Deaths = [] }, HasDied = false });
        }

        var key = new StringBuilder();
        var context = new RuleContext(world.Mine, null, world.Client, world.Policy, world.Now, null);
        Progress(key, world);
        Gap(key, world, context);
        var hasSession = world.Mine.Care.Sessions[^1].Day >= context.Assessment.CycleStart;
        if (world.Mine.Stage.IsEnded() || !hasSession)
        {
            key.Append(Bit(hasSession));
            NextBaseline(key, world);
        }
        else
        {
            Course(key, world, context.Assessment);
            Others(key, world, context.Assessment);
        }

        Acts(key, world, context);
        Referrals(key, world, context);
        Client(key, world);
        return key.Append('|').Append(world.Other.Stage).ToString();
    }

    /// <summary>The same where the newest score may be taken back: what it hides counts too.</summary>
    public static string WithWhatACorrectionShows(World world)
    {
        if (world.Mine.Stage.IsEnded() || world.Mine.Measurement.Scores is not [_, .., { IsWithdrawn: false } newest])
        {
            return Of(world);
        }

        var before = world with { Mine = world.Mine with { Measurement = world.Mine.Measurement.Correct(newest.Id, null, world.Now) } };
        var key = new StringBuilder(Of(world)).Append('<');
        var assessment = EpisodeAssessment.Of(before.Mine, new ClientRecord(), world.Policy);
        Course(key, before, assessment);
        if (assessment.Course.Improvement is { } improvement)
        {
            var shown = new CurrentImprovement(world.Mine.Progress.ImprovementCount, improvement.Day, improvement.Since, ActsAfter(world.Mine.Progress));
            key.Append(CountingAnew(world.Mine, shown)).Append(Counting(world.Mine, shown));
        }

        return key.ToString();
    }

    /// <summary>The same where things are told a day late: how long ago each report was made counts too, and whether yesterday was measured.</summary>
    public static string WithYesterday(World world)
    {
        var ages = world.Serious.Select(report => $"{report.Name[0]}{Math.Min((world.Now - report.At).Days, 2)}").Distinct().Order(StringComparer.Ordinal);
        return $"{Of(world)}|{string.Join(',', ages)}{Bit(world.Mine.Measurement.Scores[^1].Day >= world.Today.AddDays(-1))}";
    }

    private static void Progress(StringBuilder key, World world)
    {
        var progress = world.Mine.Progress;
        if (world.Mine.Planning.Discharges is [.., var discharged])
        {
            key.Append("discharged").Append(Bit(world.IsDischarged)).Append(Bit(discharged.Metadata.Day == world.Today))
                .Append(Bit(world.Mine.Measurement.Observations.Any(observation => observation.Day == world.Today)))
                .Append(DischargeInForce.EndingSession(world.Mine) is { } back ? world.Mine.Planning.WasReviewedSince(back.Day) ? "reviewed" : "back" : "");
        }

        key.Append(progress.Stage).Append(Bit(progress.LossOpenSince is not null)).Append(Bit(world.Mine.Measurement.Scores[^1].Day == world.Today))
            .Append(Bit(world.Mine.Celebration.Celebrations.Any(celebrated => celebrated.Version > progress.CelebrationsAfterVersion)));
    }

    // How near a gap in care is, and what a client who is back after one has said since.
    private static void Gap(StringBuilder key, World world, RuleContext context)
    {
        if (ComingBack.UnresumedGap(context) is not { } gap)
        {
            var opens = CareGaps.OpensAfter(world.Mine, world.Today, world.Policy.GapDays);
            key.Append(world.Policy.GapDays == new ClinicPolicy().GapDays ? ToGap.Count(mark => opens.DayNumber - world.Today.DayNumber <= mark) : 0);
            return;
        }

        key.Append(gap.IsOpen ? "gap" : "back").Append(Bit(ComingBack.IsLostAfterGap(context)))
            .Append(Bit(context.Assessment.Primary.Comparisons.Any(comparison => comparison.Day >= gap.To)));
        if (world.Mine.Progress is { ImprovementDay: { } day, ImprovementSince: { } since } progress)
        {
            // Where a loss is seen after the gap, acts count for the improvement as the stage knows it.
            key.Append(CountingAnew(world.Mine, new CurrentImprovement(progress.ImprovementCount, day, since, ActsAfter(progress))))
                .Append(CountingAnew(world.Mine, new CurrentImprovement(progress.ImprovementCount, day, world.Today, ActsAfter(progress))));
        }
    }

    // The first session of a new cycle makes a score of the two weeks before it the baseline; nothing else goes over.
    private static void NextBaseline(StringBuilder key, World world)
    {
        var newest = world.Mine.Measurement.Scores.Last(score => !score.IsWithdrawn);
        key.Append('|').Append(world.Today.DayNumber - newest.Day.DayNumber <= 14 ? newest.Value : "-");
    }

    private static void Course(StringBuilder key, World world, EpisodeAssessment assessment)
    {
        var (primary, course) = (assessment.Primary, assessment.Course);
        key.Append('|').Append(primary.Baseline?.Value).Append(',').Append(primary.NewestScore?.Value)
            .Append(Bit(world.Mine.Measurement.Scores[^1].IsWithdrawn));
        if (course.Improvement is not { } improvement)
        {
            return;
        }

        key.Append('|').Append(Bit(course.HasCurrentImprovement)).Append(Bit(course.IsShownNow)).Append(Bit(IsOfBeforeTheLoss(world.Mine, improvement))).Append(Bit(course.Doubt is not null)).Append(Bit(improvement.SustainedOn is not null))
            .Append(Bit(improvement.RegainedBy is not null)).Append(Bit(improvement.Day == world.Mine.Progress.ImprovementDay));
        if (course.HasCurrentImprovement && improvement.SustainedOn is null)
        {
            key.Append(',').Append(Math.Min(improvement.ImprovedDays, 2)).Append(',').Append(Wait(world, improvement.HeldSince ?? world.Today, ToSustained))
                .Append(',').Append(Math.Min(course.FollowUpDays, 3)).Append(Bit(assessment.FollowUpDays[^1] == world.Today));
        }

        if (course.CurrentLoss is { } loss)
        {
            key.Append(",L").Append(Wait(world, loss.Day, ToEndOfFlareUp));
        }
    }

    private static bool IsOfBeforeTheLoss(Episode mine, Improvement improvement) => mine.Progress.LossOpenSince is { } loss
        && improvement.Day <= loss && VersionOf(mine, improvement.FoundBy) < mine.Progress.EndedVersion;

    private static long VersionOf(Episode mine, FactId fact) =>
        mine.Measurement.Scores.SingleOrDefault(score => score.Id == fact)?.Recording.Version
        ?? mine.Measurement.Observations.Single(observation => observation.Id == fact).Recording.Version;

    // What another measure says for two weeks, unless the client said since that the improvement holds.
    private static void Others(StringBuilder key, World world, EpisodeAssessment assessment)
    {
        foreach (var other in assessment.Others)
        {
            key.Append('~').Append(other.Newest?.Verdict);
            if (other.NewestScore is { } newest)
            {
                key.Append(Wait(world, newest.Day, ToEndOfDisagreement)).Append(Bit(IsWithinTwoWeeksOf(newest, assessment.Primary.NewestScore))).Append(Bit(world.Mine.Measurement.Observations.Any(observation => observation.At >= newest.At)));
            }
        }
    }

    private static bool IsWithinTwoWeeksOf(Score other, Score? primary) => primary is null || primary.Day.DayNumber - other.Day.DayNumber <= 14;

    private static void Acts(StringBuilder key, World world, RuleContext context)
    {
        var mine = world.Mine;
        key.Append('|').Append(mine.Documentation.Notes.LastOrDefault(note => !note.IsSigned) is { } draft ? draft.IsComplete ? 1 : 2 : 0)
            .Append(Bit(mine.Feedback.Requests.Any(request => request.Session == mine.Care.Sessions[^1].Id)))
            .Append(Bit(mine.Relationship.Concerns.Any(concern => !concern.IsResolved)));
        if (mine.Stage.IsEnded())
        {
            key.Append(Bit(mine.Celebration.Celebrations.Any(one => one.Version > mine.Progress.Moves[^1].Version)));
            return;
        }

        key.Append(context.ImprovementNote is { } note ? (note.IsSigned ? 2 : 0) + (note.IsComplete ? 2 : 1) : 0);
        if (context.LatestImprovement is { } improvement)
        {
            key.Append(CountingAnew(mine, improvement)).Append(Counting(mine, improvement)).Append(Understanding(mine, improvement));
        }
        else if (mine.Progress is { LossOpenSince: not null, ImprovementDay: { } day })
        {
            // What counted for a gain that is lost counts again when it comes back within two weeks.
            var before = new CurrentImprovement(mine.Progress.ImprovementCount, day, day, ActsAfter(mine.Progress));
            key.Append(CountingAnew(mine, before)).Append(Counting(mine, before));
        }
    }

    private static string CountingAnew(Episode episode, CurrentImprovement improvement) => string.Concat(
        Bit(improvement.CountsAnyAnew(episode.Planning.Confirmations)),
        Bit(improvement.CountsAnyAnew(episode.Planning.Discharges)),
        Bit(improvement.CountsAnyAnew(episode.Communication.Discussions)));

    // Whether the newest talk was understood, and the newest with self-care in it, and how often one was not: two tries are enough.
    private static string Understanding(Episode episode, CurrentImprovement improvement)
    {
        var talks = episode.Communication.Discussions.RemoveAll(talk => !improvement.CountsAnew(talk.Metadata));
        return talks.IsEmpty ? "" : string.Concat(
            talks[^1].Event.Understood,
            talks.Select(talk => talk.Event).LastOrDefault(talk => talk.SelfCareDeclined is not null)?.Understood,
            Math.Min(talks.Count(talk => talk.Event.Understood != TeachBackResult.Yes), 2));
    }

    private static string Counting(Episode episode, CurrentImprovement improvement) => string.Concat(
        Bit(improvement.CountsAny(episode.Referral.NoReferralDecisions) || episode.Referral.Cases.Any(referral => (referral.Sent ?? referral.Refused) is { } act && improvement.Counts(act))),
        Bit(episode.Feedback.Requests.Any(request => improvement.Counts(request.Recording))),
        Bit(improvement.CountsAny(episode.Celebration.Celebrations)),
        Bit(episode.Celebration.Celebrations.Any(one => improvement.CountsAnew(one.Metadata) && one.Version > episode.Progress.CelebrationsAfterVersion)));

    private static int Wait(World world, DateOnly since, ImmutableArray<int> marks) => marks.Count(mark => world.Today.DayNumber - since.DayNumber >= mark);

    private static void Referrals(StringBuilder key, World world, RuleContext context)
    {
        key.Append('|');
        foreach (var referral in world.Mine.Referral.Cases.Where(referral => referral.IsUnsent))
        {
            key.Append(referral.Urgency).Append(referral.Recipient.Name.Reveal());
        }

        // What is done on the day on which an improvement is found counts for it, and while a hold keeps it from being found.
        var since = context.Assessment.Course is { HasCurrentImprovement: true, Improvement: { } improvement } ? improvement.Day : world.Today;
        key.Append(Bit(!world.Mine.Stage.IsPostImprovement() && world.Mine.Referral.Cases.Any(referral => (referral.Sent ?? referral.Refused)?.Day >= since)));
        key.Append(Bit(world.Mine.Referral.Cases.Any(referral => referral.Urgency >= Urgency.Urgent && referral.Sent?.Day == world.Today)));
        key.AppendJoin(',', SafetyMatters.Of(context).Select(matter => $"{matter.Name[0]}{SafetyReferrals.NextStep(context, matter)}"));
    }

    private static void Client(StringBuilder key, World world) => key.Append('|')
        .Append(Consent(world))
        .AppendJoin(',', world.Client.OpenRedFlags.SelectMany(flag => flag.Reports).Select(report => report.Episode.Value).Distinct().Order(StringComparer.Ordinal))
        .Append(Bit(!world.Client.OpenReactions.IsEmpty))
        .AppendJoin(',', world.Serious.Select(report => report.Name[0]).Distinct().Order());

    // How the newest one ended is kept apart from never having had one: who would still go by it must be seen.
    private static string Consent(World world) =>
        world.Client.Privacy.Consents is not [.., var newest] ? ""
        : newest.IsRevoked ? "revoked"
        : newest.ExpiresOn is not { } last ? "live"
        : last < world.Today ? "expired"
        : "for today";

    private static long ActsAfter(EpisodeProgress progress) => progress.Found is [.., var found] ? found.ActsAfterVersion : progress.EndedVersion;

    private static char Bit(bool value) => value ? '1' : '0';
}
