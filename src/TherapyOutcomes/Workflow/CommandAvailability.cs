using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>Where in the workflow, and at which point of a fact's own life, a command is possible.</summary>
internal static class CommandAvailability
{
    /// <summary>Tells whether the context's command is possible.</summary>
    /// <param name="context">The record before the command.</param>
    /// <param name="because">What stands in the way: a variant of REC002's message.</param>
    public static bool IsPossible(RuleContext context, out string because)
    {
        because = "stage";
        return IsPossibleInStage(context) && IsPossibleForFact(context, out because);
    }

    private static bool IsPossibleInStage(RuleContext context)
    {
        var stage = context.Episode.Stage;
        return context.Command switch
        {
            RecordSession session => !stage.IsEnded() || context.Episode.Planning.HasMaintenanceOn(DateOnly.FromDateTime(session.At.DateTime)),
            AdjustPlan or ConfirmPlan or RecordCheckIn or RaiseConcern => !stage.IsEnded(),
            AgreeMaintenance => stage != EpisodeStage.Discontinued,
            DocumentImprovement or DiscussImprovement => stage.IsPostImprovement(),
            Celebrate => stage.IsPostImprovement() || (stage == EpisodeStage.Completed && !WasCelebratedOnceMore(context.Episode)),
            ObserveImprovement or DecideNoReferral => stage == EpisodeStage.Treating || stage.IsPostImprovement(),
            Discontinue => !stage.IsEnded(),
            Resume => stage.IsEnded(),
            _ => true,
        };
    }

    private static bool IsPossibleForFact(RuleContext context, out string because)
    {
        var episode = context.Episode;
        (var possible, because) = context.Command switch
        {
            SendReferral send => (Status(episode, send.Referral) is null or ReferralStatus.Proposed, "referral"),
            RecordReferralResponse response => (Status(episode, response.Referral) is null or ReferralStatus.Sent or ReferralStatus.Accepted or ReferralStatus.Declined, "referral"),
            RecordReferralReport report => (Status(episode, report.Referral) is null or ReferralStatus.Sent or ReferralStatus.Accepted or ReferralStatus.Declined or ReferralStatus.Reported, "referral"),
            CloseReferral close => (Status(episode, close.Referral) is not (ReferralStatus.Closed or ReferralStatus.Withdrawn or ReferralStatus.Refused), "referral"),
            RefuseReferral refuse => (Status(episode, refuse.Referral) is null or ReferralStatus.Proposed or ReferralStatus.Sent or ReferralStatus.Accepted, "referral"),
            AmendNote amend => (episode.Documentation.Find(amend.Note) is not { IsSigned: false }, "note"),
            Correct correct => (IsCorrectable(context, correct.What), "fact"),
            ResolveReaction resolve => (episode.Monitoring.Find(resolve.Reaction) is not { HasEnded: true }, "reaction"),
            ResolveConcern resolve => (episode.Relationship.Concerns.Newest(concern => concern.Id == resolve.Concern) is not { IsResolved: true }, "concern"),
            RecordFeedback record => (Request(episode, record.Request) is not { Rating: not null }, "feedback"),
            ActOnFeedback act => (Request(episode, act.Request) is not { Rating: null }, "feedback"),
            TellClient tell => (Request(episode, tell.Request) is not { IsActedOn: false }, "feedback"),
            _ => (true, "stage"),
        };
        return possible;
    }

    // A signed note is DOC006's, a draft is written anew; an unknown id is REC001's.
    private static bool IsCorrectable(RuleContext context, FactId what) => context.Facts.KindOf(what) switch
    {
        null or FactKind.Score or FactKind.Session or FactKind.Observation or FactKind.Goal or FactKind.Reaction => true,
        FactKind.Note => context.Episode.Documentation.Find(what) is { IsSigned: true },
        _ => false,
    };

    private static ReferralStatus? Status(Episode episode, FactId referral) => episode.Referral.Find(referral)?.Status;

    private static FeedbackRequest? Request(Episode episode, FactId id) => episode.Feedback.Requests.Newest(request => request.Id == id);

    private static bool WasCelebratedOnceMore(Episode episode)
    {
        var completed = episode.Progress.Moves[^1].Version;
        return episode.Celebration.Celebrations.Any(celebration => celebration.Version > completed);
    }
}
