using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Communication.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Communication;

/// <summary>Communicates with the client: the improvement, how massage may have contributed, and self-care.</summary>
internal static class CommunicationModule
{
    private static readonly StateEvents<Episode, CommunicationState> State = new(episode => episode.Communication, (episode, state) => episode with { Communication = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = CommunicationJsonContext.Default,
        Commands =
        [
            new CommandForm<DiscussImprovement>("discuss-improvement", DiscussImprovement.Read, command => command.ToEvent())
            {
                Stages = Stages.PostImprovement,
            },
        ],
        Events =
        [
            State.On<ImprovementDiscussed>("ImprovementDiscussed", (state, discussed, metadata) => state.Apply(discussed, metadata)),
        ],
        Rules =
        [
            new Com001NotDiscussed(),
            new Com002TopicMissing(),
            new Com003NotUnderstood(),
            new Com004LowConfidence(),
            new Com005ClaimsCure(),
            new Com006HardToRead(),
            new Com007NaturalCourseMissing(),
        ],
    };
}
