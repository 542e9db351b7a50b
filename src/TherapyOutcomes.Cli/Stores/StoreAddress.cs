using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Represents where records are kept: a SQLite file or a PostgreSQL database.</summary>
/// <param name="Name">The name for messages, which contains no password.</param>
/// <param name="ConnectionString">The connection string.</param>
/// <param name="Path">The path of the SQLite file; null for PostgreSQL.</param>
internal sealed partial record StoreAddress(string Name, string ConnectionString, string? Path)
{
    /// <summary>The longest time that a run waits for someone else who writes to the SQLite file, in seconds.</summary>
    public const int PatienceSeconds = 10;

    private const string Allowed = "Give the path of a SQLite file, or a connection string of PostgreSQL, such as \"Host=localhost;Database=clinic;Username=me\".";

    /// <summary>Reads the address that a user gave.</summary>
    /// <param name="source">The name of the option or variable, for messages.</param>
    /// <param name="text">The address.</param>
    /// <exception cref="BadInputException">It is no address of a store.</exception>
    public static StoreAddress Read(string source, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new BadInputException($"{source} is empty. {Allowed}");
        }

        if (text.Contains("://", StringComparison.Ordinal) || DataSource().IsMatch(text) || Secrets.HasMasterKey(text))
        {
            throw new BadInputException($"{source} can't be used. {Allowed}");
        }

        return Host().IsMatch(text) ? PostgreSql(source, text) : Sqlite(source, text);
    }

    private static StoreAddress Sqlite(string source, string path)
    {
        try
        {
            // A whole path, so that no name such as :memory: means anything else than a file.
            var whole = System.IO.Path.GetFullPath(path);
            var connection = new SqliteConnectionStringBuilder { DataSource = whole, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = PatienceSeconds };
            return new StoreAddress(path, connection.ConnectionString, whole);
        }
        catch (ArgumentException)
        {
            throw new BadInputException($"{source} can't be used. {Allowed}");
        }
    }

    // What the driver says about a mistake may quote the password.
    private static StoreAddress PostgreSql(string source, string text)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(connection.Host) || string.IsNullOrWhiteSpace(connection.Database))
            {
                throw new BadInputException($"{source} must name the host and the database of PostgreSQL. {Allowed}");
            }

            if (connection.Multiplexing || connection.TargetSessionAttributes is not null)
            {
                throw new BadInputException($"{source} has Multiplexing or Target Session Attributes, which a store can't use. Leave them out.");
            }

            return new StoreAddress($"{connection.Database} on {connection.Host}", connection.ConnectionString, Path: null);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new BadInputException($"{source} has a setting that PostgreSQL's driver doesn't know, or a value that doesn't fit. {Allowed}");
        }
    }

    [GeneratedRegex(@"(^|;)\s*(Host|Server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Host();

    [GeneratedRegex(@"(^|;)\s*(Data Source|Filename)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DataSource();
}
