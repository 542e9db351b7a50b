using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Options that take one of a few words.</summary>
internal static class OptionValues
{
    /// <summary>Refuses any other word, naming the option and what it takes.</summary>
    public static void TakesOneOf<T>(this Option<T> option, params string[] values)
    {
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!values.Contains(token.Value, StringComparer.Ordinal))
                {
                    result.AddError($"{option.Name} is '{Shown.Plain(token.Value)}'. Give one of: {string.Join(", ", values)}.");
                }
            }
        });
    }
}
