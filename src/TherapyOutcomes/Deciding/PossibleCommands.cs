using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>Finds the commands that an episode takes as things stand. Pure: no clock, no I/O.</summary>
internal static class PossibleCommands
{
    /// <summary>Finds the commands, those that take care of a next step first, in the order of the steps.</summary>
    public static ImmutableArray<PossibleCommand> Of(RuleContext context, ImmutableArray<NextStep> steps, RuleBook rules) =>
    [
        .. CommandCatalog.Forms
            .Where(form => context.Client.Erasure is null && form.Type.IsAssignableTo(typeof(EpisodeCommand)) && form.Stages.Contains(context.Episode.Stage) && form.IsOffered(context) && (context.Client.Death is null || form.IsPossibleAfterDeath))
            .Select(form => (Form: form, Place: PlaceOf(form, steps), For: form.For?.Among(context).ToImmutableArray()))
            .Where(possible => possible.For is not { IsEmpty: true })
            .OrderBy(possible => possible.Place)
            .ThenBy(possible => possible.Form.Name, StringComparer.Ordinal)
            .Select(possible => new PossibleCommand
            {
                Name = possible.Form.Name,
                For = possible.For,
                ForField = possible.Form.For?.Field,
                Step = possible.Place < steps.Length ? steps[possible.Place] : null,
                HeldBy = HeldBy(possible.Form, context, rules),
            }),
    ];

    private static int PlaceOf(CommandForm form, ImmutableArray<NextStep> steps)
    {
        for (var place = 0; place < steps.Length; place++)
        {
            if (steps[place].Command == form.Name)
            {
                return place;
            }
        }

        return steps.Length;
    }

    private static ImmutableArray<Finding> HeldBy(CommandForm form, RuleContext context, RuleBook rules) =>
        form.Fires is { } trigger ? [.. rules.CheckHolding(trigger, context).Holding(trigger)] : [];
}
