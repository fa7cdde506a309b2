using Microsoft.Data.Sqlite;

namespace ProdShift.Cli;

/// <summary>What SQLite's result codes mean for the one who can mend it.</summary>
internal static class SqliteWords
{
    public static string Of(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "another program holds it locked. Stop that program, or wait until it is done, and try again.",
        8 => "it is read-only. The bot's user needs to write the file and its folder.",
        13 => "the disk is full. Make room; nothing that was stored is lost.",
        14 => "it cannot be opened. Does its folder exist, and may the bot's user write there?",
        11 or 26 => "the file is damaged or is no SQLite database. Restore the last `prodshift backup`.",
        _ => error.Message,
    };
}
