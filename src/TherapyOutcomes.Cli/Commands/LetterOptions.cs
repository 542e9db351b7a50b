using System.CommandLine;
using TherapyOutcomes.Cli.Explaining;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that all letters and the card share: the episode, where its records are, who writes, the language and the form.</summary>
/// <param name="hasSender">True if the text says which clinic it comes from; otherwise, false.</param>
internal sealed class LetterOptions(bool hasSender = true)
{
    private readonly EpisodeOptions _episode = new();
    private readonly RecordOptions _records = RecordOptions.OfCommands();
    private readonly Option<string> _language = LanguageOption.Create("the text and of findings");
    private readonly Option<string?> _name = new("--clinic-name") { HelpName = "TEXT", Description = "The clinic's name, as letters end with it." };
    private readonly Option<string?> _phone = new("--clinic-phone") { HelpName = "TEXT", Description = "The clinic's phone number, as letters give it." };
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };
    private readonly Option<string?> _html = new("--html") { HelpName = "FILE", Description = "Write a page to read or print to this file, such as e1.html, instead of printing the text." };

    /// <summary>Adds the options to a command, with its own between the episode and the others.</summary>
    public void AddTo(CliCommand command, params ReadOnlySpan<Option> own)
    {
        _episode.AddTo(command);
        foreach (var option in own)
        {
            command.Add(option);
        }

        _records.AddTo(command);
        if (hasSender)
        {
            command.Add(_name);
            command.Add(_phone);
        }

        command.Add(_language);
        command.Add(_json);
        command.Add(_html);
    }

    /// <summary>Returns what the options ask for.</summary>
    /// <exception cref="BadInputException">An option can't be read.</exception>
    public LetterRequest Request(ParseResult parsed, CliHost host)
    {
        var source = _records.Source(parsed, host);
        return new LetterRequest
        {
            Episode = _episode.Key(parsed),
            Source = source with { Policy = source.Policy.WithSettings(Sender(parsed)) },
            Words = parsed.Words(_language),
            IsJson = parsed.GetValue(_json),
            Page = parsed.GetValue(_html),
        };
    }

    private IEnumerable<KeyValuePair<string, string?>> Sender(ParseResult parsed) =>
        new[] { KeyValuePair.Create("clinicName", parsed.GetValue(_name)), KeyValuePair.Create("clinicPhone", parsed.GetValue(_phone)) }.Where(setting => setting.Value is not null);
}
