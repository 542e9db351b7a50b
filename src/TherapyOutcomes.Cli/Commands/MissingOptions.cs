using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Says all at once which options a CSV file needs.</summary>
internal static class MissingOptions
{
    /// <exception cref="BadInputException">An option is missing.</exception>
    public static void RequireNone(IEnumerable<Option<string?>> missing)
    {
        switch (missing.ToList())
        {
            case []:
                return;
            case [var only]:
                throw new BadInputException($"{only.Name} is missing, and a CSV file needs it. {only.Description}");
            case [.. var all]:
                throw new BadInputException($"{string.Join(", ", all.SkipLast(1).Select(option => option.Name))} and {all[^1].Name} are missing, and a CSV file needs them.")
                {
                    Advice = [.. all.Select(option => $"{option.Name} {option.HelpName}: {option.Description}")],
                };
        }
    }
}
