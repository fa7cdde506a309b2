namespace ProdShift.Tests.Cli;

public class ErrorsStories
{
    [Fact]
    public async Task Errors_lists_what_is_built_in_and_in_the_playbook()
    {
        using var program = new Prodshift();

        var (code, output, _) = await program.RunAsync("errors");

        var lines = output.Split('\n');
        Assert.Equal(0, code);
        Assert.Contains("65          software  playbook art: exception", lines);
        Assert.Contains("137         resources built in killed by SIGKILL", lines);
        Assert.Contains("pilot:1099  storage   built in stage-in failed", lines);
    }

    [Fact]
    public async Task Errors_as_yaml_is_a_playbook_file_that_check_config_takes()
    {
        using var program = new Prodshift();
        program.Environment["Playbook__Directory"] = "book";
        var folder = Directory.CreateDirectory(program.PathOf("book/mu2e")).FullName;
        File.Copy(Path.Combine(Repository.Root, "playbook", "dune", "path.yaml"), Path.Combine(folder, "path.yaml"));
        var (_, built, _) = await program.RunAsync("errors", "--yaml", "--all");
        File.WriteAllText(Path.Combine(folder, "errors.yaml"), built);

        var (code, again, _) = await program.RunAsync("errors", "--yaml");

        Assert.Equal(0, code);
        Assert.Equal(built.Split('\n')[1..], again.Split('\n')[1..]);
        Assert.Contains("  - code: 137\n    name: \"killed by SIGKILL\"\n", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_errors_yaml_is_told_by_check_config_with_its_line()
    {
        using var program = new Prodshift();
        program.Environment["Playbook__Directory"] = "book";
        var folder = Directory.CreateDirectory(program.PathOf("book/mu2e")).FullName;
        File.Copy(Path.Combine(Repository.Root, "playbook", "dune", "path.yaml"), Path.Combine(folder, "path.yaml"));
        File.WriteAllText(
            Path.Combine(folder, "errors.yaml"), "title: T\ncodes:\n  - { code: 65, name: N, category: users, source: S }\n");

        var (code, _, error) = await program.RunAsync("check-config");

        Assert.Equal(1, code);
        Assert.Contains(
            "errors.yaml:3: category \"users\" is not one of unknown, software, data", error, StringComparison.Ordinal);
    }
}
