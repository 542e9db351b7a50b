using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Celebration.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Celebration;

/// <summary>Celebrates the success: a recorded act that respects privacy and comes after the improvement is sustained.</summary>
internal static class CelebrationModule
{
    private static readonly StateEvents<Episode, CelebrationState> State = new(episode => episode.Celebration, (episode, state) => episode with { Celebration = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = CelebrationJsonContext.Default,
        Commands =
        [
            new CommandForm<Celebrate>("celebrate", Celebrate.Read, command => command.ToEvent())
            {
                Stages = Stages.PostImprovementAndCompleted,
                IsOffered = context => !WasCelebratedOnceMore(context.Episode) && !Cel001TooEarly.IsTooEarly(context),
                Obstacle = (_, context) => WasCelebratedOnceMore(context.Episode) ? Stages.Obstacle : null,
                ClientEvents = (command, context) => IsPublic(command) ? [DisclosureOf(command, context)] : [],
            },
        ],
        Events =
        [
            State.On<SuccessCelebrated>("SuccessCelebrated", (state, celebrated, metadata) => state.Apply(celebrated, metadata)),
        ],
        Rules =
        [
            new Cel001TooEarly(),
            new Cel002ShowsHealth(),
            new Cel003Waiting(),
            new Cel004NotCelebrated(),
        ],
    };

    private static bool WasCelebratedOnceMore(Episode episode) =>
        episode is { Stage: EpisodeStage.Completed, Progress.Moves: [.., var completed] }
        && episode.Celebration.Celebrations.Any(celebration => celebration.Version > completed.Version);

    private static bool IsPublic(Celebrate celebrate) => celebrate is { Audience: CelebrationAudience.Public, Kind: not CelebrationKind.Declined };

    private static InformationDisclosed DisclosureOf(Celebrate celebrate, RuleContext context) => new()
    {
        Purpose = DisclosurePurpose.PublicCelebration,
        Recipient = PublicRecipient.Name,
        Scope = [DisclosureScope.Identity],
        Reason = celebrate.Message,
        Episode = context.Episode.Id,
        WithoutConsent = false,
    };
}
