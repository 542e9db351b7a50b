using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Restricts options to a fixed set of words.</summary>
internal static class OptionValues
{
    /// <summary>Rejects any other word with a message that names the option and the allowed values.</summary>
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
