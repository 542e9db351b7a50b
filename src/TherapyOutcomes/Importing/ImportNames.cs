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

    /// <summary>Returns what names a command; null if the host named it.</summary>
    public ImportName? NameOf(Command command)
    {
        if (command.CommandId is not null)
        {
            return null;
        }

        var content = CommandFingerprint.Of(command.WithExactTimes(), secret: null);
        var before = _seen.GetValueOrDefault((command.Record, content));
        _seen[(command.Record, content)] = before + 1;
        return new ImportName(content, before);
    }

    /// <summary>Returns the command with an id. The id is made under the record's key, so that it reveals nothing once the key is destroyed.</summary>
    public static Command Named(Command command, ImportName? name, RecordSecret? secret) =>
        name is null ? command : command with { CommandId = IdOf(secret is null ? name.Content : CommandFingerprint.Of(command, secret), name.SameBefore) };

    private static CommandId IdOf(string fingerprint, int sameBefore)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{fingerprint}\n{sameBefore}");
        return new CommandId("import-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, Length)));
    }
}
