using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>
/// Defines the <c>--language</c> option, the language of findings, next steps and texts for clients. The tool's own messages stay English.
/// </summary>
internal static class LanguageOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--language")
        {
            HelpName = "en|es",
            Description = "The language of findings and reasons.",
            DefaultValueFactory = _ => MessageFormatter.English.Language,
        };
        option.TakesOneOf(MessageFormatter.English.Language, MessageFormatter.Spanish.Language);
        return option;
    }

    public static MessageFormatter Words(this ParseResult parsed, Option<string> language) =>
        MessageFormatter.For(parsed.GetRequiredValue(language));
}
