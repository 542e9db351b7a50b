using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the argument and the option by which commands name an episode.</summary>
internal sealed class EpisodeOptions
{
    private readonly Argument<string> _id = new("EPISODE") { Description = "The episode's id." };

    private readonly Option<string> _clinic =
        new("--clinic") { HelpName = "ID", Description = "The episode's clinic.", DefaultValueFactory = _ => ClinicId.Default.Value };

    public void AddTo(System.CommandLine.Command command)
    {
        command.Add(_id);
        command.Add(_clinic);
    }

    /// <exception cref="BadInputException">The texts can't be ids.</exception>
    public RecordKey Key(ParseResult parsed)
    {
        var (clinic, episode) = (parsed.GetRequiredValue(_clinic), parsed.GetRequiredValue(_id));
        return ClinicId.TryParse(clinic, out var clinicId, out _) && EpisodeId.TryParse(episode, out var episodeId, out _)
            ? RecordKey.For(clinicId, episodeId)
            : throw new BadInputException($"'{Shown.Plain(episode)}' in the clinic '{Shown.Plain(clinic)}' can't be an episode. Ids are 1 to 64 characters from A-Z a-z 0-9 . _ -.");
    }
}
