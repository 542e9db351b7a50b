using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>
/// Defines the <c>--language</c> option, the language of findings, next steps and texts for clients. The tool's own messages stay English.
/// </summary>
internal static class LanguageOption
{
    /// <param name="what">What is in the language, for the help.</param>
    public static Option<string> Create(string what = "findings and reasons")
    {
        var option = new Option<string>("--language")
        {
            HelpName = "en|es",
            Description = $"The language of {what}.",
            DefaultValueFactory = _ => MessageFormatter.English.Language,
        };
        option.TakesOneOf(MessageFormatter.English.Language, MessageFormatter.Spanish.Language);
        return option;
    }

    public static MessageFormatter Words(this ParseResult parsed, Option<string> language) =>
        MessageFormatter.For(parsed.GetRequiredValue(language));
}
