using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Importing;

/// <summary>
/// Names commands that have no id by their content, so that a second import of the same commands recognizes them. Commands of equal
/// content are counted, so that each of them is kept.
/// </summary>
internal sealed class ImportNames
{
    private const int Length = 16;

    private readonly Dictionary<(RecordKey Record, string Content), int> _seen = [];

    /// <summary>Counts how many commands without an id had the same content before.</summary>
    public int CountBefore(Command command)
    {
        if (command.CommandId is not null)
        {
            return 0;
        }

        var content = (command.Record, CommandFingerprint.Of(command, secret: null));
        var before = _seen.GetValueOrDefault(content);
        _seen[content] = before + 1;
        return before;
    }

    /// <summary>Returns the command with an id. The id is made under the record's key, so that it reveals nothing once the key is destroyed.</summary>
    public static Command Named(Command command, int sameBefore, RecordSecret? secret) =>
        command.CommandId is null ? command with { CommandId = IdOf(command, sameBefore, secret) } : command;

    private static CommandId IdOf(Command command, int sameBefore, RecordSecret? secret)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{CommandFingerprint.Of(command, secret)}\n{sameBefore}");
        return new CommandId("import-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, Length)));
    }
}
