using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Modules;

/// <summary>Finds what a module forgot, when the library is first used.</summary>
internal static class ModuleCheck
{
    /// <summary>Returns the modules if they are complete.</summary>
    /// <exception cref="InvalidOperationException">A command or an event is listed twice, or no record takes an event up.</exception>
    public static ImmutableArray<PracticeModule> Require(ImmutableArray<PracticeModule> modules)
    {
        var events = modules.SelectMany(module => module.Events).ToList();
        RequireOnce(modules.SelectMany(module => module.Commands).Select(form => form.Name));
        RequireOnce(events.Select(form => form.Name));
        var lost = events.Find(form => !form.IsTakenUp && form.Type != typeof(EpisodeOpened));
        return lost is null ? modules : throw new InvalidOperationException($"No record takes the event {lost.Name} up. Its module must say how.");
    }

    private static void RequireOnce(IEnumerable<string> names)
    {
        if (names.CountBy(name => name).FirstOrDefault(count => count.Value > 1).Key is { } twice)
        {
            throw new InvalidOperationException($"More than one module lists '{twice}'.");
        }
    }
}
