using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Modules;

/// <summary>Checks, when the library is first used, that the modules are complete.</summary>
internal static class ModuleCheck
{
    /// <summary>Returns the modules if they are complete.</summary>
    /// <exception cref="InvalidOperationException">A command or an event is listed twice, or no record applies an event.</exception>
    public static ImmutableArray<PracticeModule> Require(ImmutableArray<PracticeModule> modules)
    {
        var events = modules.SelectMany(module => module.Events).ToList();
        RequireOnce(modules.SelectMany(module => module.Commands).Select(form => form.Name));
        RequireOnce(events.Select(form => form.Name));
        var lost = events.Find(form => !form.IsTakenUp && form.Type != typeof(EpisodeOpened));
        return lost is null ? modules : throw new InvalidOperationException($"No record applies the event {lost.Name}. Its module must say how.");
    }

    private static void RequireOnce(IEnumerable<string> names)
    {
        if (names.CountBy(name => name).FirstOrDefault(count => count.Value > 1).Key is { } twice)
        {
            throw new InvalidOperationException($"More than one module lists '{twice}'.");
        }
    }
}
